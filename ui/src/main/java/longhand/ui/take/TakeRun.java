package longhand.ui.take;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import longhand.engine.api.ModelDescription;
import longhand.engine.api.StopReason;
import longhand.engine.api.TokenTrace;
import longhand.engine.api.Usage;
import longhand.engine.api.VerseRequest;
import longhand.engine.api.WritingRequest;
import longhand.engine.text.WordCounter;
import longhand.memory.api.Take;
import org.jspecify.annotations.Nullable;

/// One take on its way from the model to the page. Confined to the JavaFX thread.
final class TakeRun {

    private static final long FIRST_MEASURE_MILLIS = 500;
    private static final long MEASURE_MILLIS = 1000;

    private final long number;
    private final long sibling;
    private final TakeOrder order;
    private final StringBuilder text = new StringBuilder();
    private @Nullable Reading reading;
    private long firstWordMillis = -1;
    private long measuredMillis = -1;
    private OptionalDouble measured = OptionalDouble.empty();
    private boolean stopped;

    /// What the model reads for it, which is known some time after it was asked for.
    ///
    /// @param at       position of its first character in the scene
    /// @param settings what is stored with it, by how it ended
    /// @param joiner   of its paragraphs
    /// @param words    of the prompt
    /// @param prompt   its text
    private record Reading(
            int at,
            Function<Optional<StopReason>, String> settings,
            UnaryOperator<String> joiner,
            int words,
            String prompt) {}

    TakeRun(long number, long sibling, TakeOrder order) {
        this.number = number;
        this.sibling = sibling;
        this.order = order;
    }

    /// From now on words may come.
    ///
    /// @param at     position of its first character in the scene
    /// @param before the scene up to there
    /// @return what the engine is asked for
    WritingRequest read(int at, String before, AssembledPrompt prompt) {
        WritingRequest request = order.request(prompt.prompt());
        ParagraphJoiner joiner = new ParagraphJoiner(before, prompt.beginsParagraph(before));
        reading = new Reading(
                at,
                ended -> SettingsJson.of(request, order.direction(), ended),
                joiner::add,
                prompt.words(),
                prompt.text());
        return request;
    }

    /// The same for lines of a poem.
    VerseRequest read(int at, VerseWish wish) {
        VerseRequest request = wish.request(order.model(), order.seed());
        reading = new Reading(
                at,
                ended -> SettingsJson.of(request, ended),
                piece -> text.isEmpty() ? wish.lead() + piece : piece,
                0,
                "");
        return request;
    }

    long number() {
        return number;
    }

    TakeOrder order() {
        return order;
    }

    TakeAccount account() {
        if (order.verse().isPresent()) {
            return new TakeAccount("", "", Optional.empty(), Optional.empty(), List.of());
        }
        return new TakeAccount(
                order.direction().what(),
                order.direction().setting(),
                Optional.of(order.length()),
                Optional.empty(),
                order.rules());
    }

    private Reading reading() {
        return Objects.requireNonNull(reading, "words came before the model was asked");
    }

    /// What the model keeps of its prompt when it has ended: nothing that is known if it was stopped before its first
    /// word.
    LastReading lastReading() {
        return isEmpty()
                ? LastReading.NONE
                : new LastReading(Optional.of(order.model()), reading().prompt());
    }

    /// Words that the model read for it, or had read before.
    int readWords() {
        return reading().words();
    }

    int words() {
        return WordCounter.count(text);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /// What comes after this is not written any more.
    ///
    /// @param there what has reached the page
    void stop(String there) {
        stopped = true;
        text.setLength(0);
        text.append(there);
    }

    /// @return what goes onto the page; empty if nothing does
    String add(String piece, long nowMillis) {
        if (stopped) {
            return "";
        }
        String clean = reading().joiner().apply(piece);
        if (firstWordMillis < 0 && !clean.isEmpty()) {
            firstWordMillis = nowMillis;
        }
        text.append(clean);
        return clean;
    }

    /// Words per second so far, as measured at most a second ago; empty during the first half second, when the figure
    /// would jump.
    OptionalDouble speed(long nowMillis) {
        long elapsed = nowMillis - firstWordMillis;
        boolean isOld = measuredMillis < 0 || nowMillis - measuredMillis >= MEASURE_MILLIS;
        if (firstWordMillis >= 0 && elapsed >= FIRST_MEASURE_MILLIS && isOld) {
            measuredMillis = nowMillis;
            measured = OptionalDouble.of(words() * 1000.0 / elapsed);
        }
        return measured;
    }

    /// The take without a trace, as it is kept the moment the writer stops it.
    Take take(Instant now, Optional<StopReason> ended) {
        return take(now, String.valueOf(order.model().file().getFileName()), "", ended, List.of());
    }

    Take take(Instant now, ModelDescription model, StopReason ended, List<TokenTrace> trace) {
        List<Take.TracedToken> traced = trace.stream()
                .map(token -> new Take.TracedToken(
                        token.token(),
                        token.rawLogProbability(),
                        token.rawEntropy(),
                        token.logProbability(),
                        token.entropy()))
                .toList();
        return take(now, model.name(), model.sha256(), Optional.of(ended), traced);
    }

    private Take take(
            Instant now, String name, String sha256, Optional<StopReason> ended, List<Take.TracedToken> trace) {
        return new Take(
                number,
                order.scene(),
                reading().at(),
                text.toString(),
                sibling,
                order.seed(),
                name,
                sha256,
                reading().settings().apply(ended),
                trace,
                now);
    }

    /// Words a second of a take that is over.
    static OptionalDouble speed(Usage usage) {
        return usage.words() == 0 ? OptionalDouble.empty() : OptionalDouble.of(usage.wordsPerSecond());
    }
}
