package longhand.app.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import longhand.app.bench.BenchTexts.Passage;
import longhand.app.bench.BenchTexts.SteppedFact;
import longhand.app.bench.BenchTexts.SteppedStory;
import longhand.engine.api.MemoryRow;
import longhand.engine.api.StoryMemory;
import longhand.engine.recurrence.MemoryLimits;
import longhand.engine.recurrence.MemoryUpdate;
import longhand.engine.recurrence.Rememberer;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.Sentence;

/// What the memory takes in of marked passages, and what it keeps over a story. No model takes part.
record MemorySection() implements BenchSection {

    private static final LanguageWords ENGLISH = LanguageWords.of(Locale.ENGLISH);
    private static final int CAP = 16;
    private static final int SMALL_CAP = 12;
    private static final int WORDS = 5000;

    /// How many of how many.
    private record Share(String name, int held, int of) {

        List<Object> row() {
            return List.of(name, held, of, (double) held / of);
        }
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public BenchTable measure(Bench bench) {
        bench.progress().accept("memory: no model is asked");
        return table(BenchTexts.passages(), BenchTexts.steppedStory());
    }

    static BenchTable table(List<Passage> passages, SteppedStory story) {
        List<Share> shares = new ArrayList<>(chosen(passages));
        shares.addAll(kept(story, CAP));
        shares.addAll(kept(story, SMALL_CAP));
        return new BenchTable(
                "Memory",
                "Marked passages: half of the sentences are chosen; a fact is held if the sentence that states it is"
                        + " among them. Story of twelve steps: its marked sentences come into a memory of so many rows"
                        + " step by step; needed = there when a later step needs it, durable = true to the end and"
                        + " there then.",
                List.of("what", "held", "of", "share"),
                shares.stream().map(Share::row).toList());
    }

    private static List<Share> chosen(List<Passage> passages) {
        Rememberer rememberer = new Rememberer(ENGLISH);
        int facts = 0;
        int held = 0;
        int rows = 0;
        int useful = 0;
        int copied = 0;
        for (Passage passage : passages) {
            int half = (int) Math.round(passage.sentences().size() / 2.0);
            List<Sentence> chosen = rememberer.choose(passage.text(), half);
            Set<Integer> places = chosen.stream().map(Sentence::index).collect(Collectors.toSet());
            Set<Integer> sources = new HashSet<>();
            passage.facts().forEach(fact -> sources.add(fact.source()));
            facts += passage.facts().size();
            held += (int) passage.facts().stream()
                    .filter(fact -> places.contains(fact.source()))
                    .count();
            rows += chosen.size();
            useful += (int) places.stream().filter(sources::contains).count();
            copied += (int) chosen.stream()
                    .filter(row -> passage.sentences().get(row.index()).equals(row.text()))
                    .count();
        }
        return List.of(
                new Share("facts in half of the sentences", held, facts),
                new Share("rows that state a fact", useful, rows),
                new Share("rows that are a sentence of their text", copied, rows));
    }

    private static List<Share> kept(SteppedStory story, int cap) {
        MemoryUpdate update = new MemoryUpdate(ENGLISH, new MemoryLimits(cap, WORDS));
        StoryMemory memory = StoryMemory.EMPTY;
        int needed = 0;
        int there = 0;
        for (int step = 1; step <= story.steps().size(); step++) {
            int now = step;
            List<SteppedFact> used = story.facts().stream()
                    .filter(fact -> fact.used().contains(now))
                    .toList();
            needed += used.size();
            there += held(used, memory);
            List<Sentence> stated = story.facts().stream()
                    .filter(fact -> fact.step() == now)
                    .map(fact -> new Sentence(0, 0, fact.text()))
                    .toList();
            memory = update.after(memory, story.steps().get(step - 1), stated);
        }
        List<SteppedFact> durable =
                story.facts().stream().filter(fact -> fact.stale() == null).toList();
        return List.of(
                new Share("needed facts, " + cap + " rows", there, needed),
                new Share("durable facts at the end, " + cap + " rows", held(durable, memory), durable.size()));
    }

    private static int held(List<SteppedFact> facts, StoryMemory memory) {
        Set<String> rows = memory.rows().stream().map(MemoryRow::text).collect(Collectors.toSet());
        return (int) facts.stream().filter(fact -> rows.contains(fact.text())).count();
    }
}
