package longhand.engine.generation;

import java.util.BitSet;
import longhand.engine.tokenizer.Tokenizer;

/// The arithmetic of classifier-free guidance on logits: `z = u + g (c - u)`, u and c the log-probabilities
/// without and with the note. Sanchez et al., 2023, arXiv:2306.17806.
///
/// Only what is plausible behind the note is made likelier, so that guidance cannot dig out a token that
/// both think impossible (Li et al., 2023, arXiv:2210.15097). What belongs to notes and scripts, such as
/// brackets and headlines in capitals, is made unlikely: a text that begins with a note tends to bring more.
/// Immutable.
final class GuidedLogits {

    /// Log of the least share of the likeliest token's probability.
    private static final double PLAUSIBLE = Math.log(0.03);

    /// Nats that such a token loses. Finite: where the page itself ends on one, it must be writable.
    private static final float UNWANTED = 20;

    private static final String MARKS = "[]()*<>";

    private final double strength;
    private final int size;
    private final BitSet unwanted;

    /// @param strength as in [longhand.engine.api.Prompt.Guided]
    /// @param size     tokens of the vocabulary
    /// @param unwanted tokens that are made unlikely; not to be changed
    GuidedLogits(double strength, int size, BitSet unwanted) {
        this.strength = strength;
        this.size = size;
        this.unwanted = unwanted;
    }

    /// The tokens that hold a mark of notes and scripts.
    static BitSet marks(Tokenizer tokenizer) {
        return SaidTokens.where(
                tokenizer,
                text -> text.startsWith(":") || isShouted(text) || text.chars().anyMatch(c -> MARKS.indexOf(c) >= 0));
    }

    /// Two capitals and more, and no other letter.
    private static boolean isShouted(String text) {
        return text.chars().filter(Character::isUpperCase).count() > 1
                && text.chars().noneMatch(Character::isLowerCase);
    }

    int size() {
        return size;
    }

    /// @param noted    `[vocabulary]`, logits behind the note; overwritten with the guided log-probabilities
    /// @param unguided `[vocabulary]`, logits without it
    void guide(float[] noted, float[] unguided) {
        double most = max(noted);
        double total = total(noted, most);
        double unguidedTotal = total(unguided, max(unguided));
        for (int token = 0; token < size; token++) {
            double c = noted[token] - total;
            double u = unguided[token] - unguidedTotal;
            double z = u + strength * (c - u);
            noted[token] = (float) (noted[token] - most >= PLAUSIBLE ? z : Math.min(c, z));
        }
        clean(noted);
    }

    /// Makes what is unwanted unlikely, and no more.
    ///
    /// @param logits `[vocabulary]`
    void clean(float[] logits) {
        // No stream: this is done for each token, and there are thousands of such marks.
        for (int token = unwanted.nextSetBit(0); token >= 0 && token < size; token = unwanted.nextSetBit(token + 1)) {
            logits[token] -= UNWANTED;
        }
    }

    private double max(float[] logits) {
        double most = logits[0];
        for (int token = 1; token < size; token++) {
            most = Math.max(most, logits[token]);
        }
        return most;
    }

    /// Log of the sum of the exponentials.
    private double total(float[] logits, double most) {
        double sum = 0;
        for (int token = 0; token < size; token++) {
            sum += Math.exp(logits[token] - most);
        }
        return most + Math.log(sum);
    }
}
