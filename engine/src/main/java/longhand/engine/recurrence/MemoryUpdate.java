package longhand.engine.recurrence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import longhand.engine.api.MemoryReason;
import longhand.engine.api.MemoryRow;
import longhand.engine.api.MemoryRow.Doubt;
import longhand.engine.api.StoryMemory;
import longhand.engine.text.Content;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.Sentence;
import longhand.engine.text.Sentences;
import longhand.engine.text.StoryNames;

/// Brings the short-term memory up to date after a paragraph: what it says is copied in, what matters
/// least moves to the retired rows. No model is asked.
///
/// A row is kept for its names and for how much later paragraphs spoke of it; of two equal ones the
/// newer stays. Locked rows and those of the writer never leave, so a memory that is full of them can
/// be larger than its limits. That a fact stopped being true is not claimed: an old row of whose
/// things a new one speaks is only doubted, and the writer decides. Pure function; immutable.
public final class MemoryUpdate {

    /// What is left after a step of how much a paragraph spoke of a row.
    static final double DECAY = 0.85;

    /// A newer row puts an older one in doubt that speaks of one in so many of its things.
    private static final int HALF = 2;

    private final LanguageWords language;
    private final MemoryLimits limits;
    private final Rememberer rememberer;

    public MemoryUpdate(LanguageWords language, MemoryLimits limits) {
        this.language = language;
        this.limits = limits;
        this.rememberer = new Rememberer(language);
    }

    /// The memory after one more paragraph.
    public StoryMemory after(StoryMemory memory, String paragraph) {
        return after(memory, paragraph, rememberer.choose(paragraph));
    }

    /// The memory after one more paragraph of which `chosen` is to be remembered.
    public StoryMemory after(StoryMemory memory, String paragraph, List<Sentence> chosen) {
        int step = memory.step() + 1;
        Set<String> names = new LinkedHashSet<>(memory.names());
        names.addAll(StoryNames.of(Sentences.of(paragraph), language));
        Set<String> content = Content.of(paragraph, language);
        List<MemoryRow> rows = new ArrayList<>();
        memory.rows().forEach(row -> rows.add(touch(row, content, step)));

        long id = memory.nextId();
        for (Sentence sentence : chosen) {
            if (rows.stream().noneMatch(row -> row.text().equals(sentence.text()))) {
                MemoryRow added = MemoryRow.copied(id, sentence.text(), new MemoryRow.Source(step, sentence.index()));
                rows.replaceAll(row -> doubtIfMet(row, added, names));
                rows.add(added);
                id++;
            }
        }
        List<MemoryRow> retired = new ArrayList<>(memory.retired());
        retired.addAll(retire(rows, names, step));
        rows.replaceAll(row -> row.because(whyKept(row, names, step)));
        return new StoryMemory(step, id, rows, retired, List.copyOf(names));
    }

    private MemoryRow touch(MemoryRow row, Set<String> paragraph, int step) {
        double overlap = Content.overlap(Content.of(row.text(), language), paragraph);
        return row.touched(DECAY * row.touch() + overlap, overlap > 0 ? step : row.lastTouched());
    }

    /// Takes the least rows out until the rest fits.
    private List<MemoryRow> retire(List<MemoryRow> rows, Set<String> names, int step) {
        List<MemoryRow> out = new ArrayList<>();
        int least = least(rows, names);
        while (least >= 0 && !limits.hold(rows)) {
            MemoryRow row = rows.remove(least);
            out.add(row.because(
                    new MemoryReason.Outdone(!StoryNames.in(row.text(), names).isEmpty(), step - row.lastTouched())));
            least = least(rows, names);
        }
        return out;
    }

    /// The row that may leave first, or -1: of equal ones the oldest.
    private static int least(List<MemoryRow> rows, Set<String> names) {
        int least = -1;
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rows.size(); i++) {
            MemoryRow row = rows.get(i);
            double worth = StoryNames.in(row.text(), names).size() + row.touch();
            if (!row.isHeld() && worth < lowest) {
                lowest = worth;
                least = i;
            }
        }
        return least;
    }

    private static MemoryReason whyKept(MemoryRow row, Set<String> names, int step) {
        if (row.locked()) {
            return new MemoryReason.Locked();
        }
        if (row.origin() == MemoryRow.Origin.WRITER) {
            return new MemoryReason.Written();
        }
        if (row.source().step() == step) {
            return new MemoryReason.Fresh();
        }
        Set<String> named = StoryNames.in(row.text(), names);
        if (!named.isEmpty() && named.size() >= row.touch()) {
            return new MemoryReason.Named(List.copyOf(named));
        }
        return row.touch() > 0 ? new MemoryReason.Touched(row.lastTouched()) : new MemoryReason.Spare();
    }

    /// Doubts an older row if a new one speaks of the same person and thing, and of half of all that it speaks of: two
    /// words in common are no more than the same story.
    private MemoryRow doubtIfMet(MemoryRow row, MemoryRow added, Set<String> names) {
        if (row.doubt() != Doubt.NONE || row.source().step() == added.source().step()) {
            return row;
        }
        Set<String> things = things(row.text(), names);
        Set<String> shared = things(added.text(), names);
        shared.retainAll(things);
        Set<String> people = people(row.text(), names);
        people.retainAll(shared);
        boolean met = !people.isEmpty() && people.size() < shared.size() && HALF * shared.size() >= things.size();
        return met ? row.doubted(Doubt.NEWER_ROW) : row;
    }

    /// Names and, as near as a list of words comes to it, nouns.
    private Set<String> things(String text, Set<String> names) {
        Set<String> things = Content.nouns(text, language);
        things.addAll(people(text, names));
        return things;
    }

    private Set<String> people(String text, Set<String> names) {
        Set<String> people = new LinkedHashSet<>();
        StoryNames.in(text, names).forEach(name -> people.add(language.stem(name)));
        return people;
    }
}
