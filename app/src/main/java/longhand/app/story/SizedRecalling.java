package longhand.app.story;

import java.util.List;
import longhand.engine.api.Recalled;
import longhand.engine.api.Recalling;
import longhand.engine.recurrence.StoryRecall;
import longhand.engine.text.PerLanguage;
import longhand.memory.api.Project;

/// Recalls as much as the story of a project was begun to recall, by the language of its book. Thread-safe as its
/// project is.
public final class SizedRecalling implements Recalling {

    private final StoryBook book;
    private final Project project;
    private final PerLanguage<StoryRecall> recall = new PerLanguage<>(StoryRecall::new);

    public SizedRecalling(Project project) {
        this.project = project;
        book = new StoryBook(project);
    }

    @Override
    public Recalled recall(String question, List<String> paragraphs, int words) {
        return recall.of(project.settings().locale())
                .upTo(book.sizes().recalled())
                .recall(question, paragraphs, words);
    }
}
