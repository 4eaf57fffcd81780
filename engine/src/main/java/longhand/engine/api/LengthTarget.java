package longhand.engine.api;

import java.util.Objects;

/// How much a take writes.
///
/// @param kind      how close to `words` it must end
/// @param words     asked number of words, at least 1
/// @param maxTokens hard limit, at least 1, whatever the words say
public record LengthTarget(Kind kind, int words, int maxTokens) {

    /// How a take meets its number of words. All of them end on a sentence end.
    public enum Kind {
        /// The first sentence end at or after the number; the model may end earlier.
        AT_LEAST,
        /// Within 2 words or 3 % of the number, whichever is more.
        ABOUT,
        /// As [#ABOUT], but nobody asked for the number: a model that has tokens for lengths ([MetaLength]) chooses
        /// one of them instead.
        UNASKED,
        /// The number itself.
        EXACTLY
    }

    public LengthTarget {
        Objects.requireNonNull(kind, "kind");
        if (words < 1) {
            throw new IllegalArgumentException("words must be at least 1: " + words);
        }
        if (maxTokens < 1) {
            throw new IllegalArgumentException("maxTokens must be at least 1: " + maxTokens);
        }
    }

    /// About so many words.
    public static LengthTarget ofWords(int words) {
        return new LengthTarget(Kind.ABOUT, words, tokens(words));
    }

    /// About so many words, unless the model knows better.
    public static LengthTarget unasked(int words) {
        return new LengthTarget(Kind.UNASKED, words, tokens(words));
    }

    /// Exactly so many words.
    public static LengthTarget exactly(int words) {
        return new LengthTarget(Kind.EXACTLY, words, tokens(words));
    }

    /// At least so many words, or less if the model ends its text.
    public static LengthTarget atLeast(int words, int maxTokens) {
        return new LengthTarget(Kind.AT_LEAST, words, maxTokens);
    }

    /// A number of tokens that English prose of so many words does not reach.
    private static int tokens(int words) {
        return Math.addExact(Math.multiplyExact(words, 3), 64);
    }
}
