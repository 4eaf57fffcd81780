package longhand.engine.sampling;

import java.util.BitSet;
import longhand.engine.api.SamplingSettings.Dry;
import longhand.engine.text.Echoes;

/// "Don't repeat yourself": lowers each token that would go on with a phrase that the text has already,
/// the more the longer that phrase is (P. E. Weidmann, text-generation-webui pull request 5677). Looks
/// at everything since the beginning of the prompt; phrases do not reach across punctuation, and punctuation is
/// never lowered. Spared tokens are lowered only where the text stutters.
///
/// Looks only at the places where the last token stood before, and allocates nothing per token but when
/// the text doubles. Confined to the decode thread.
final class DryPenalty implements LogitsProcessor {

    /// A phrase so long is out of the question whatever follows; its power still fits into a float.
    private static final int LONGEST = 64;

    private static final double MOST = 1e4;

    private final Dry dry;
    private final PenaltyScope scope;
    private final Echoes text = new Echoes();
    /// By token: length of the longest phrase that it would go on with. All zero between two steps.
    private final int[] phrase;
    private final BitSet found;

    DryPenalty(Dry dry, int vocabularySize, PenaltyScope scope) {
        this.dry = dry;
        this.scope = scope;
        this.phrase = new int[vocabularySize];
        this.found = new BitSet(vocabularySize);
    }

    @Override
    public void accept(int token) {
        text.add(token, scope.breaks().test(token));
    }

    @Override
    public void rewind(int length) {
        text.rewind(length);
    }

    @Override
    public double raises() {
        return dry.multiplier() >= 0 ? 0 : Double.POSITIVE_INFINITY;
    }

    @Override
    public void process(Logits logits) {
        if (dry.multiplier() == 0 || text.size() < 2) {
            return;
        }
        int place = text.before(text.size() - 1);
        for (; place >= 0; place = text.before(place)) {
            int length = text.match(place, LONGEST);
            int next = text.get(place + 1);
            if (isLong(length, place, next) && length > phrase[next] && !text.isBreak(place + 1)) {
                phrase[next] = length;
                found.set(next);
            }
        }
        for (int token = found.nextSetBit(0); token >= 0; token = found.nextSetBit(token + 1)) {
            lower(logits, token);
            phrase[token] = 0;
        }
        found.clear();
    }

    /// A spared token may come again in any phrase, but a name is not said twice in a row and then once more.
    private boolean isLong(int length, int place, int next) {
        return length >= dry.allowedLength() && (!scope.spared().get(next) || isStutter(length, place));
    }

    /// Whether what stands behind `place` is all spared and stands twice in a row.
    private boolean isStutter(int length, int place) {
        boolean stutter = length >= text.size() - 1 - place;
        for (int i = place + 1; i < text.size() && stutter; i++) {
            stutter = scope.spared().get(text.get(i));
        }
        return stutter;
    }

    private void lower(Logits logits, int token) {
        if (!logits.isExcluded(token)) {
            double penalty = dry.multiplier() * Math.pow(dry.base(), phrase[token] - dry.allowedLength());
            logits.set(token, (float) (logits.get(token) - Math.min(MOST, penalty)));
        }
    }
}
