package longhand.app.story;

import java.util.Locale;
import longhand.engine.api.MemoryChange;
import longhand.engine.api.Remembering;
import longhand.engine.api.StoryMemory;
import longhand.engine.api.ToldMemory;
import longhand.engine.recurrence.MemoryLimits;
import longhand.engine.recurrence.StoryRemembering;
import longhand.memory.api.Project;

/// The memory of a project in the sizes that its story was begun with. Thread-safe as its project is.
public final class SizedRemembering implements Remembering {

    private final StoryBook book;
    private final StoryRemembering rules;

    /// @param locale of the text
    public SizedRemembering(Project project, Locale locale) {
        book = new StoryBook(project);
        rules = new StoryRemembering(locale, MemoryLimits.PUBLISHED);
    }

    @Override
    public StoryMemory after(StoryMemory memory, String passage) {
        return rules.within(book.sizes().memory()).after(memory, passage);
    }

    @Override
    public StoryMemory changed(StoryMemory memory, MemoryChange change) {
        return rules.changed(memory, change);
    }

    @Override
    public ToldMemory tell(StoryMemory memory, String page, int words) {
        return rules.tell(memory, page, words);
    }
}
