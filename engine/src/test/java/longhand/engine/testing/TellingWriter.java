package longhand.engine.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import longhand.engine.api.EngineError;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelDescription;
import longhand.engine.api.ModelEvent;
import longhand.engine.api.Prompt;
import longhand.engine.api.StopReason;
import longhand.engine.api.TokenTrace;
import longhand.engine.api.Usage;
import longhand.engine.api.Writer;
import longhand.engine.api.WritingEvent;
import longhand.engine.api.WritingRequest;
import longhand.engine.api.WritingTask;
import longhand.engine.text.Sentence;
import longhand.engine.text.Sentences;

/// A writer that tells something else with every seed, on the caller's thread, and notes what it read.
public final class TellingWriter implements Writer {

    private static final List<String> NAMES = List.of("Mara", "Osk", "Ivo", "Nell", "Tam", "Ada");
    private static final List<String> DEEDS = List.of("gave", "sold", "lost", "promised", "owed", "hid", "found");
    private static final List<String> THINGS =
            List.of("lamp", "ferry", "key", "letter", "coat", "mill", "horse", "wall", "ring", "boat", "bell", "map");

    private final List<String> read = new ArrayList<>();
    private int failAt = -1;
    private boolean silent;
    private LongPredicate turning = _ -> false;

    /// The prompts so far.
    public List<String> read() {
        return read;
    }

    /// The take with this number, counted from 0, fails.
    public void failAt(int take) {
        failAt = take;
    }

    /// Takes with such seeds end by talking to the reader, from their sixth sentence on.
    public void turnToTheReader(LongPredicate seeds) {
        turning = seeds;
    }

    /// What such a take says.
    public static String turned(long seed) {
        List<Sentence> told = Sentences.of(paragraph(seed));
        String kept = paragraph(seed).substring(0, told.get(4).end());
        return kept + " You know how this goes on. Then it snowed.";
    }

    public void beSilent() {
        silent = true;
    }

    /// Eight sentences.
    public static String paragraph(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            text.append(i == 0 ? "" : " ").append("Then ").append(any(NAMES, random));
            text.append(' ').append(any(DEEDS, random)).append(" the ").append(any(THINGS, random));
            text.append(" and the ").append(any(THINGS, random)).append(" to ").append(any(NAMES, random));
            text.append(" for ").append(random.nextInt(1, 1000)).append(" coins.");
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
        read.add(
                switch (request.prompt()) {
                    case Prompt.Continuation page -> page.before();
                    case Prompt.Guided noted -> noted.before();
                    case Prompt.Instruction _ -> "";
                });
        if (read.size() - 1 == failAt) {
            listener.accept(new WritingEvent.Failed(new EngineError.EngineLost("enough")));
            return () -> {};
        }
        if (!silent) {
            String text = turning.test(request.seed()) ? turned(request.seed()) : paragraph(request.seed());
            listener.accept(new WritingEvent.TextAdded(text + "\n\n"));
        }
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
