package longhand.app.story;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelDescription;
import longhand.engine.api.ModelEvent;
import longhand.engine.api.StopReason;
import longhand.engine.api.TokenTrace;
import longhand.engine.api.Usage;
import longhand.engine.api.Writer;
import longhand.engine.api.WritingEvent;
import longhand.engine.api.WritingRequest;
import longhand.engine.api.WritingTask;

/// A writer that keeps to its length and tells something else with every seed, on the caller's thread.
public final class PacedTeller implements Writer {

    private static final String LETTERS = "bdfgklmnprstvz";

    private final List<WritingRequest> asked = new ArrayList<>();

    /// All that it was asked, oldest first.
    public List<WritingRequest> asked() {
        return asked;
    }

    /// So many words that hardly come twice, in sentences.
    static String paragraph(int words, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder("The");
        for (int i = 1; i < words; i++) {
            boolean begins = i % 9 == 0;
            text.append(begins ? ". The" : " " + word(random));
        }
        return text.append('.').toString();
    }

    private static String word(SplittableRandom random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length()))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    @Override
    public void prepare(ModelChoice model, Consumer<ModelEvent> listener) {
        throw new IllegalStateException("nobody prepares");
    }

    @Override
    public WritingTask start(WritingRequest request, Consumer<WritingEvent> listener) {
        asked.add(request);
        listener.accept(new WritingEvent.TextAdded(paragraph(request.length().words(), request.seed())));
        listener.accept(new WritingEvent.Finished(
                StopReason.WORDS_REACHED,
                new Usage(10, 0, 0, 100, 100, 1, 1),
                new ModelDescription("Scripted", "llama", "ab12", 1, 1, 2048, "scalar"),
                List.of(new TokenTrace(7, -1.5f, 2, -1, 1))));
        return () -> {};
    }

    @Override
    public void close() {}
}
