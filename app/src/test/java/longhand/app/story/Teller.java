package longhand.app.story;

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

/// A writer that tells something else with every seed, on the caller's thread.
public final class Teller implements Writer {

    private static final List<String> NAMES = List.of("Mara", "Osk", "Ivo", "Nell");
    private static final List<String> THINGS = List.of("lamp", "ferry", "key", "letter", "coat", "mill");

    static String paragraph(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder("It rained.");
        for (int i = 0; i < 6; i++) {
            text.append(" Then ")
                    .append(any(NAMES, random))
                    .append(" sold the ")
                    .append(any(THINGS, random));
            text.append(" to ").append(any(NAMES, random)).append(" for ").append(random.nextInt(1000));
            text.append(" coins.");
        }
        return text.toString();
    }

    private static String any(List<String> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }

    @Override
    public void prepare(ModelChoice model, Consumer<ModelEvent> listener) {
        throw new IllegalStateException("nobody prepares");
    }

    @Override
    public WritingTask start(WritingRequest request, Consumer<WritingEvent> listener) {
        listener.accept(new WritingEvent.TextAdded(paragraph(request.seed())));
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
