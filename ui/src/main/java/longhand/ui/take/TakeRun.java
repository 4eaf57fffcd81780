package longhand.ui.take;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.ModelDescription;
import longhand.engine.api.StopReason;
import longhand.engine.api.TokenTrace;
import longhand.engine.api.WritingRequest;
import longhand.engine.text.WordCounter;
import longhand.memory.api.ItemId;
import longhand.memory.api.Take;

/// One take on its way from the model to the page. Confined to the JavaFX thread.
final class TakeRun {

    private final long number;
    private final long sibling;
    private final ItemId scene;
    private final int at;
    private final WritingRequest request;
    private final String direction;
    private final ParagraphJoiner joiner;
    private final StringBuilder text = new StringBuilder();
    private long firstWordMillis = -1;
    private boolean stopped;

    /// @param at position of its first character in the scene
    record Place(ItemId scene, int at) {}

    /// @param direction what the writer wants to happen; empty = nothing
    TakeRun(long number, long sibling, Place place, WritingRequest request, String direction, ParagraphJoiner joiner) {
        this.number = number;
        this.sibling = sibling;
        this.scene = place.scene();
        this.at = place.at();
        this.request = request;
        this.direction = direction;
        this.joiner = joiner;
    }

    long number() {
        return number;
    }

    ItemId scene() {
        return scene;
    }

    TakeAccount account() {
        return new TakeAccount(direction, Optional.of(asked()), Optional.empty());
    }

    TakeLength asked() {
        return new TakeLength(request.length().words(), request.length().kind() == LengthTarget.Kind.EXACTLY);
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
        String clean = joiner.add(piece);
        if (firstWordMillis < 0 && !clean.isEmpty()) {
            firstWordMillis = nowMillis;
        }
        text.append(clean);
        return clean;
    }

    /// Words per second so far; empty during the first half second, when the figure would jump.
    OptionalDouble speed(long nowMillis) {
        long elapsed = nowMillis - firstWordMillis;
        return firstWordMillis < 0 || elapsed < 500
                ? OptionalDouble.empty()
                : OptionalDouble.of(words() * 1000.0 / elapsed);
    }

    /// The take without a trace, as it is kept the moment the writer stops it.
    Take take(Instant now, Optional<StopReason> ended) {
        return take(now, String.valueOf(request.model().file().getFileName()), "", ended, List.of());
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
                scene,
                at,
                text.toString(),
                sibling,
                request.seed(),
                name,
                sha256,
                SettingsJson.of(request, direction, ended),
                trace,
                now);
    }
}
