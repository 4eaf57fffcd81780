package longhand.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import longhand.app.bench.BenchTexts.Passage;
import longhand.app.bench.BenchTexts.Probe;
import longhand.engine.api.EngineException;
import longhand.engine.api.StoryMemory;
import longhand.engine.recurrence.MemoryUpdate;
import longhand.engine.recurrence.PromptAssembler;
import longhand.engine.recurrence.Story;
import longhand.engine.recurrence.StorySettings;
import longhand.engine.recurrence.StorySizes;
import longhand.engine.recurrence.StoryStep;
import longhand.engine.scoring.Judge;
import longhand.engine.scoring.MemoryProbe;
import longhand.engine.text.LanguageWords;

/// Whether what the first step of a story states is known many steps later: each fact is asked for
/// against three like it, behind the prompt that a step there would have, with memory and without.
record PlantedSection() implements BenchSection {

    private static final LanguageWords ENGLISH = LanguageWords.of(Locale.ENGLISH);
    private static final int[] STEPS = {5, 10, 20, 50};
    private static final int PASSAGES_QUICK = 5;

    /// Sentences of other passages that make up a step between.
    private static final int SENTENCES = 4;

    /// An answer.
    record Remembered(int step, boolean memory, boolean right) {}

    @Override
    public String name() {
        return "planted";
    }

    @Override
    public BenchTable measure(Bench bench) throws EngineException {
        List<Passage> passages = BenchTexts.passages();
        List<Remembered> all = new ArrayList<>();
        try (OpenModel model = bench.open()) {
            for (int i = 0; i < (bench.quick() ? PASSAGES_QUICK : passages.size()); i++) {
                List<String> paragraphs = paragraphs(passages, i);
                for (int step : STEPS) {
                    for (Probe probe : passages.get(i).probes()) {
                        all.add(asked(model, paragraphs, step, probe, true));
                        all.add(asked(model, paragraphs, step, probe, false));
                    }
                }
                bench.progress().accept("planted: " + all.size() + " answers");
            }
        }
        return table(all);
    }

    /// The passage, and behind it the others in short paragraphs.
    static List<String> paragraphs(List<Passage> passages, int first) {
        List<String> paragraphs = new ArrayList<>(List.of(passages.get(first).text()));
        for (int i = 1; i < passages.size(); i++) {
            List<String> sentences = passages.get((first + i) % passages.size()).sentences();
            for (int from = 0; from < sentences.size(); from += SENTENCES) {
                int to = Math.min(sentences.size(), from + SENTENCES);
                paragraphs.add(String.join(" ", sentences.subList(from, to)));
            }
        }
        return paragraphs;
    }

    private static Remembered asked(Judge judge, List<String> paragraphs, int step, Probe probe, boolean memory)
            throws EngineException {
        List<String> told = paragraphs.subList(0, Math.min(paragraphs.size(), step - 1));
        String page = String.join("\n", told);
        String prompt = PromptAssembler.lexical(Locale.ENGLISH)
                .assemble(memory ? story(told, probe.stem()) : story(List.of(), probe.stem()), page)
                .without();
        List<String> answers = new ArrayList<>(List.of(probe.answer()));
        answers.addAll(probe.alternatives());
        boolean right = new MemoryProbe(probe.stem(), answers).choose(judge, prompt) == 0;
        return new Remembered(step, memory, right);
    }

    /// A story of these steps whose next one is to speak of what is asked for.
    static Story story(List<String> paragraphs, String next) {
        StorySizes sizes = StorySizes.USUAL;
        Story story = Story.begun(new StorySettings("", "", "", "en", "", 1, sizes));
        MemoryUpdate update = new MemoryUpdate(ENGLISH, sizes.memory());
        StoryMemory memory = StoryMemory.EMPTY;
        for (String paragraph : paragraphs) {
            memory = update.after(memory, paragraph);
            StoryStep step =
                    new StoryStep(story.steps().size() + 1, "", paragraph, paragraph, memory.rows(), List.of());
            story = story.after(step, memory, 0);
        }
        return story.planned(List.of(next), 0);
    }

    static BenchTable table(List<Remembered> all) {
        List<List<Object>> rows = new ArrayList<>();
        for (int step : STEPS) {
            rows.add(List.of(step, share(all, step, true), share(all, step, false)));
        }
        return new BenchTable(
                "Planted facts",
                all.size() / 2 / STEPS.length + " facts of passages, each stated at step 1 of a story that goes on with"
                        + " other passages, " + SENTENCES
                        + " sentences a step. Asked at a step whose instruction speaks"
                        + " of it, which comes as a note: which of four endings the prompt makes likelier most"
                        + " (chance .25). Off: the same prompt without short-term memory and recall.",
                List.of("step", "memory on", "memory off"),
                rows);
    }

    private static double share(List<Remembered> all, int step, boolean memory) {
        return all.stream()
                .filter(one -> one.step == step && one.memory == memory)
                .mapToDouble(one -> one.right ? 1 : 0)
                .average()
                .orElse(0);
    }
}
