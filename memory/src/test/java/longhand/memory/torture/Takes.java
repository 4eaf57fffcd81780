package longhand.memory.torture;

import java.time.Instant;
import java.util.List;
import longhand.memory.api.Take;

/// Takes for tests; the same number gives the same take.
final class Takes {

    private Takes() {}

    static Take take(long number) {
        List<Take.TracedToken> trace = List.of(
                new Take.TracedToken(5, -0.25f, 1.5f, -0.125f, 0.5f),
                new Take.TracedToken((int) number, -1e-9f, 0, Float.NEGATIVE_INFINITY, 3));
        String text = " It rained on day " + number + ".\nHalf a pair: \uD83D";
        return new Take(
                number,
                WritingProcess.SCENE,
                4,
                text,
                number,
                -number,
                "SmolLM2",
                "ab",
                "{}",
                trace,
                Instant.ofEpochSecond(number));
    }
}
