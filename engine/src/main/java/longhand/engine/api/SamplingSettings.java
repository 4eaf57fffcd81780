package longhand.engine.api;

import java.util.Objects;

/// How the next token is chosen. Every setting has a neutral value that changes nothing.
///
/// @param temperature    0 = always the likeliest token; 1 = neutral
/// @param topK           keeps the k likeliest; 0 = neutral
/// @param topP           nucleus mass in (0, 1]; 1 = neutral
/// @param minP           share of the likeliest token's probability, in [0, 1); 0 = neutral
/// @param typicalP       mass of locally typical tokens in (0, 1]; 1 = neutral
/// @param penalties      against repetition of words
/// @param dry            against repetition of phrases
public record SamplingSettings(
        double temperature, int topK, double topP, double minP, double typicalP, Penalties penalties, Dry dry) {

    /// Penalties over the last tokens.
    ///
    /// @param repetition   divides (multiplies) the logit of a token that occurred; 1 = neutral
    /// @param frequency    subtracted once per occurrence; 0 = neutral
    /// @param presence     subtracted if it occurred at all; 0 = neutral
    /// @param lastTokens   how far back they look; 0 = not at all, -1 = everything
    /// @param noRepeatNgram size of the n-gram that may not occur twice; 0 = neutral
    public record Penalties(double repetition, double frequency, double presence, int lastTokens, int noRepeatNgram) {

        public static final Penalties NONE = new Penalties(1, 0, 0, 0, 0);

        public Penalties {
            require(repetition > 0, "repetition must be positive", repetition);
            require(Double.isFinite(frequency), "frequency must be finite", frequency);
            require(Double.isFinite(presence), "presence must be finite", presence);
            require(lastTokens >= -1, "lastTokens must be at least -1", lastTokens);
            require(noRepeatNgram >= 0 && noRepeatNgram != 1, "noRepeatNgram must be 0 or at least 2", noRepeatNgram);
        }

        // Stands here and not outside: whichever of the two records is loaded first, neither then needs
        // a constant of the other that is not there yet.
        private static void require(boolean holds, String rule, Number value) {
            if (!holds) {
                throw new IllegalArgumentException(rule + ": " + value);
            }
        }
    }

    /// A penalty on tokens that would go on with a phrase that stands in the text already:
    /// `multiplier * base ^ (n - allowedLength)` is subtracted, n = tokens of the phrase so far. It grows
    /// so fast that no loop outlives it.
    ///
    /// @param multiplier    0 = neutral
    /// @param base          at least 1
    /// @param allowedLength phrases shorter than this may come again; at least 1
    public record Dry(double multiplier, double base, int allowedLength) {

        public static final Dry NONE = new Dry(0, 1.75, 2);

        public Dry {
            Penalties.require(multiplier >= 0 && Double.isFinite(multiplier), "dry must not be negative", multiplier);
            Penalties.require(base >= 1 && Double.isFinite(base), "dryBase must be at least 1", base);
            Penalties.require(allowedLength >= 1, "dryAllowed must be at least 1", allowedLength);
        }
    }

    /// The setting that changes nothing.
    public static final SamplingSettings NEUTRAL = new SamplingSettings(1, 0, 1, 0, 1, Penalties.NONE, Dry.NONE);

    /// Always the likeliest token.
    public static final SamplingSettings GREEDY = new SamplingSettings(0, 0, 1, 0, 1, Penalties.NONE, Dry.NONE);

    /// What a take uses unless the writer says otherwise: the setting under which models of 135M and
    /// 270M did not loop.
    public static final SamplingSettings PROSE =
            new SamplingSettings(0.9, 0, 1, 0.05, 1, new Penalties(1.05, 0, 0, 256, 0), new Dry(0.8, 1.75, 2));

    public SamplingSettings {
        Objects.requireNonNull(penalties, "penalties");
        Objects.requireNonNull(dry, "dry");
        Penalties.require(
                temperature >= 0 && Double.isFinite(temperature), "temperature must not be negative", temperature);
        Penalties.require(topK >= 0, "topK must not be negative", topK);
        Penalties.require(topP > 0 && topP <= 1, "topP must be in (0, 1]", topP);
        Penalties.require(minP >= 0 && minP < 1, "minP must be in [0, 1)", minP);
        Penalties.require(typicalP > 0 && typicalP <= 1, "typicalP must be in (0, 1]", typicalP);
    }
}
