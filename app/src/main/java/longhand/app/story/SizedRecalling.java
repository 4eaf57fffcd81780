package longhand.app.story;

import java.util.List;
import java.util.Locale;
import longhand.engine.api.Recalled;
import longhand.engine.api.Recalling;
import longhand.engine.recurrence.StoryRecall;
import longhand.memory.api.Project;

/// Recalls as much as the story of a project was begun to recall. Thread-safe as its project is.
public final class SizedRecalling implements Recalling {

    private final StoryBook book;
    private final StoryRecall recall;

    /// @param locale of the text
    public SizedRecalling(Project project, Locale locale) {
        book = new StoryBook(project);
        recall = new StoryRecall(locale);
    }

    @Override
    public Recalled recall(String question, List<String> paragraphs, int words) {
        return recall.upTo(book.sizes().recalled()).recall(question, paragraphs, words);
    }
}
