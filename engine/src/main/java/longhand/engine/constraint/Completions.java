package longhand.engine.constraint;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.function.IntToDoubleFunction;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.tokenizer.Tokenizer;

/// How likely it is that a word which has been begun ends as one that may come, by how common its endings are.
///
/// A mask alone is too hopeful: if `the` must not come, the token `the` is still the beginning of `theresa`, and the
/// model, which meant `the`, is led there. Ctrl-G has a trained model look ahead (Zhang et al., 2024,
/// arXiv:2406.13892); here the frequencies of the lexicon do. Immutable, thread-safe; 16 bytes a word.
public final class Completions {

    /// Nothing is less likely than this, in nats.
    private static final double LEAST = -14;

    private final double[] shares;

    /// Sums of the words that have no token of their own: a model says `and` with its token, never with that of `a`.
    private final double[] before;

    /// @param words how many there are
    /// @param share of a word in texts, above 0
    /// @param whole words that the vocabulary has as one token
    Completions(int words, IntToDoubleFunction share, BitSet whole) {
        shares = new double[words];
        before = new double[words + 1];
        for (int word = 0; word < words; word++) {
            shares[word] = share.applyAsDouble(word);
            before[word + 1] = before[word] + (whole.get(word) ? 0 : shares[word]);
        }
    }

    /// As a lexicon knows how common its words are, and a vocabulary which of them it has whole.
    public static Completions of(Lexicon lexicon, Tokenizer tokenizer) {
        return new Completions(lexicon.size(), lexicon::share, whole(lexicon, tokenizer));
    }

    /// The words that are one token behind a blank.
    private static BitSet whole(Lexicon lexicon, Tokenizer tokenizer) {
        BitSet whole = new BitSet();
        for (int token = 0; token < tokenizer.vocabularySize(); token++) {
            byte[] bytes = tokenizer.bytes(token);
            if (bytes.length > 1 && bytes[0] == ' ') {
                lexicon.find(new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8))
                        .ifPresent(whole::set);
            }
        }
        return whole;
    }

    /// Of the words from `first` to `end - 1`, which begin alike, as a logarithm.
    ///
    /// @param spelled whether `first` is spelled already
    /// @param may     words that may come
    double log(int first, int end, boolean spelled, BitSet may) {
        int from = spelled ? first + 1 : first;
        double own = spelled ? shares[first] : 0;
        double left = spelled && may.get(first) ? own : 0;
        for (int word = may.nextSetBit(from); word >= 0 && word < end; word = may.nextSetBit(word + 1)) {
            left += before[word + 1] - before[word];
        }
        return Math.max(LEAST, Math.log(left / (own + before[end] - before[from])));
    }
}
