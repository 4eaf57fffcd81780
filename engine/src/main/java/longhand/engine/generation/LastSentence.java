package longhand.engine.generation;

import java.util.Comparator;
import java.util.List;
import longhand.engine.api.EngineException;
import longhand.engine.api.StopReason;
import longhand.engine.length.LengthController;
import longhand.engine.length.LengthWindow;

/// Writes the last sentence of a take anew, several times from the same place, and keeps the best draw:
/// one that lands, and of those the likeliest by the model's own judgement. Nobody has seen the sentence
/// yet. Confined to the decode thread.
final class LastSentence {

    /// So many draws to choose from.
    private static final int DRAWS = 8;

    /// As long as none lands, as many again are made, each time with a harder push.
    private static final int PUSHES = 4;

    private static final double PUSH = 3;
    private static final double MORE_PUSH = 3;

    /// A draw may be so many words too long, in case no other is nearer.
    private static final int PATIENCE = 6;

    private final DecodeLoop loop;
    private final TakeText text;
    private final LengthWindow window;
    private final LengthController controller;
    private final int maxTokens;
    private final int draws;

    /// @param chance whether two draws can differ: not at temperature 0
    LastSentence(
            DecodeLoop loop,
            TakeText text,
            LengthWindow window,
            LengthController controller,
            int maxTokens,
            boolean chance) {
        this.loop = loop;
        this.text = text;
        this.window = window;
        this.controller = controller;
        this.maxTokens = maxTokens;
        this.draws = chance ? DRAWS : 1;
    }

    /// One version of the sentence.
    ///
    /// @param reason  why it ended
    /// @param landed  whether it ends inside the window
    /// @param distance words between its end and the target
    /// @param score   mean log-probability of its tokens
    private record Draw(
            StopReason reason, boolean landed, int distance, double score, List<Written.Token> tokens, String text) {

        /// The better draw is the smaller one.
        static final Comparator<Draw> BEST = Comparator.comparing((Draw draw) -> !draw.landed)
                .thenComparing(draw -> draw.reason != StopReason.WORDS_REACHED)
                .thenComparing(draw -> draw.landed ? 0 : draw.distance)
                .thenComparing(draw -> -draw.score);
    }

    /// @param reason why the take ended as it stands
    /// @return why it ends now
    StopReason write(StopReason reason) throws EngineException {
        int kept = loop.written().at(text.lastSentence());
        if (kept >= loop.written().size() || !loop.canRewind(kept)) {
            return reason;
        }
        int from = loop.written().get(kept).start();
        Draw best = draw(reason, kept, from);
        loop.rewind(kept, mostWords());
        float[] logits = loop.logits().clone();
        for (int i = 0; i < draws || i < draws * PUSHES && !best.landed; i++) {
            if (i > 0) {
                loop.rewind(kept, mostWords(), logits);
            }
            int harder = i / draws;
            controller.steerLastSentence(PUSH + harder * MORE_PUSH);
            StopReason ended = loop.write(maxTokens);
            if (ended == StopReason.CANCELLED) {
                return ended;
            }
            Draw next = draw(ended, kept, from);
            best = Draw.BEST.compare(next, best) < 0 ? next : best;
        }
        loop.replace(kept, best.tokens, best.text, window.cap());
        return best.reason;
    }

    private int mostWords() {
        return window.most() + PATIENCE;
    }

    private Draw draw(StopReason reason, int kept, int from) {
        List<Written.Token> tokens = loop.written().from(kept);
        double score = tokens.stream()
                .mapToDouble(token -> token.trace().rawLogProbability())
                .average()
                .orElse(Double.NEGATIVE_INFINITY);
        int distance = Math.abs(text.endWords() - window.target());
        return new Draw(
                reason,
                text.hasLanded(),
                distance,
                score,
                tokens,
                text.toString().substring(from));
    }
}
