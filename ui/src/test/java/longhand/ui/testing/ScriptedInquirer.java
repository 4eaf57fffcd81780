package longhand.ui.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import longhand.engine.api.BookSentence;
import longhand.engine.api.Inquirer;
import longhand.engine.api.InquiryEvent;
import longhand.engine.api.InquiryRequest;
import longhand.engine.api.WritingTask;

/// An inquirer that answers when and what a test says.
public final class ScriptedInquirer implements Inquirer {

    private final List<InquiryRequest> requests = new ArrayList<>();
    private Consumer<InquiryEvent> listener = _ -> {};
    private int cancelled;

    @Override
    public WritingTask inquire(InquiryRequest request, Consumer<InquiryEvent> answered) {
        requests.add(request);
        listener = answered;
        return () -> cancelled++;
    }

    public InquiryRequest last() {
        return requests.getLast();
    }

    public int cancelled() {
        return cancelled;
    }

    public void tells(InquiryEvent event) {
        listener.accept(event);
    }

    /// Answers with sentences that stand in chapters of the last request.
    public void answers(String... sentences) {
        List<BookSentence> found = new ArrayList<>();
        for (String sentence : sentences) {
            List<String> chapters = last().chapters();
            for (int i = 0; i < chapters.size(); i++) {
                int from = chapters.get(i).indexOf(sentence);
                if (from >= 0) {
                    found.add(new BookSentence(i, 0, from, from + sentence.length(), sentence));
                }
            }
        }
        tells(new InquiryEvent.Answered(found));
    }
}
