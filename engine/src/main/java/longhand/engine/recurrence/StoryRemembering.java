package longhand.engine.recurrence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import longhand.engine.api.MemoryChange;
import longhand.engine.api.MemoryRow;
import longhand.engine.api.Remembering;
import longhand.engine.api.StoryMemory;
import longhand.engine.api.ToldMemory;
import longhand.engine.text.LanguageWords;

/// The memory as stories have it: rows are copied from the text, and told in the words of a step's
/// prompt. Immutable.
public final class StoryRemembering implements Remembering {

    private static final String BETWEEN = "\n\n";

    private final LanguageWords language;
    private final MemoryUpdate update;
    private final PromptFrame frame;

    public StoryRemembering(Locale locale, MemoryLimits limits) {
        this(LanguageWords.of(locale), PromptFrame.of(locale), limits);
    }

    private StoryRemembering(LanguageWords language, PromptFrame frame, MemoryLimits limits) {
        this.language = language;
        this.frame = frame;
        update = new MemoryUpdate(language, limits);
    }

    /// The same rules for a memory that holds as much.
    public StoryRemembering within(MemoryLimits limits) {
        return new StoryRemembering(language, frame, limits);
    }

    @Override
    public StoryMemory after(StoryMemory memory, String passage) {
        return update.after(memory, passage);
    }

    @Override
    public StoryMemory changed(StoryMemory memory, MemoryChange change) {
        return MemoryEdits.changed(memory, change);
    }

    @Override
    public ToldMemory tell(StoryMemory memory, String page, int words) {
        List<MemoryRow> rows = TellingRows.of(memory, page, words, words);
        return rows.isEmpty() ? ToldMemory.NOTHING : new ToldMemory(told(rows) + BETWEEN, rows);
    }

    private String told(List<MemoryRow> rows) {
        return frame.fill(Map.of(PromptPart.Kind.MEMORY, TellingRows.lines(rows)));
    }
}
