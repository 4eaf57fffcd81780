package longhand.app.story;

import longhand.engine.api.MemoryChange;
import longhand.engine.api.Remembering;
import longhand.engine.api.StoryMemory;
import longhand.engine.api.ToldMemory;
import longhand.engine.recurrence.MemoryLimits;
import longhand.engine.recurrence.StoryRemembering;
import longhand.engine.text.PerLanguage;
import longhand.memory.api.Project;

/// The memory of a project in the sizes that its story was begun with, by the language of its book. Thread-safe as its
/// project is.
public final class SizedRemembering implements Remembering {

    private final StoryBook book;
    private final Project project;
    private final PerLanguage<StoryRemembering> rules =
            new PerLanguage<>(language -> new StoryRemembering(language, MemoryLimits.PUBLISHED));

    public SizedRemembering(Project project) {
        this.project = project;
        book = new StoryBook(project);
    }

    private StoryRemembering rules() {
        return rules.of(project.settings().locale());
    }

    @Override
    public StoryMemory after(StoryMemory memory, String passage) {
        return rules().within(book.sizes().memory()).after(memory, passage);
    }

    @Override
    public StoryMemory changed(StoryMemory memory, MemoryChange change) {
        return rules().changed(memory, change);
    }

    @Override
    public ToldMemory tell(StoryMemory memory, String page, int words) {
        return rules().tell(memory, page, words);
    }
}
