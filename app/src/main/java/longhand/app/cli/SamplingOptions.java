package longhand.app.cli;

import longhand.engine.api.SamplingSettings;
import longhand.engine.api.SamplingSettings.Dry;
import longhand.engine.api.SamplingSettings.Penalties;
import picocli.CommandLine.Option;

/// How the next token is chosen. The defaults are those of the studio.
final class SamplingOptions {

    private static final String DEFAULT = " Default: ${DEFAULT-VALUE}.";

    @Option(
            names = "--temperature",
            paramLabel = "T",
            description = "0 = always the likeliest token; 1 = neutral." + DEFAULT)
    private double temperature = SamplingSettings.PROSE.temperature();

    @Option(names = "--top-k", paramLabel = "K", description = "Keeps the K likeliest; 0 = all." + DEFAULT)
    private int topK = SamplingSettings.PROSE.topK();

    @Option(names = "--top-p", paramLabel = "P", description = "Nucleus mass in (0, 1]; 1 = all." + DEFAULT)
    private double topP = SamplingSettings.PROSE.topP();

    @Option(names = "--min-p", paramLabel = "P", description = "Share of the likeliest, in [0, 1); 0 = all." + DEFAULT)
    private double minP = SamplingSettings.PROSE.minP();

    @Option(
            names = {"--typical", "--typical-p"},
            paramLabel = "P",
            description = "Mass of typical tokens in (0, 1]; 1 = all." + DEFAULT)
    private double typicalP = SamplingSettings.PROSE.typicalP();

    @Option(names = "--repetition", paramLabel = "X", description = "Repetition penalty; 1 = none." + DEFAULT)
    private double repetition = SamplingSettings.PROSE.penalties().repetition();

    @Option(names = "--frequency", paramLabel = "X", description = "Frequency penalty; 0 = none." + DEFAULT)
    private double frequency = SamplingSettings.PROSE.penalties().frequency();

    @Option(names = "--presence", paramLabel = "X", description = "Presence penalty; 0 = none." + DEFAULT)
    private double presence = SamplingSettings.PROSE.penalties().presence();

    @Option(
            names = "--last-tokens",
            paramLabel = "N",
            description = "How far back penalties look; 0 = not, -1 = everything." + DEFAULT)
    private int lastTokens = SamplingSettings.PROSE.penalties().lastTokens();

    @Option(
            names = "--no-repeat-ngram",
            paramLabel = "N",
            description = "Size of a group of tokens that may not come twice; 0 = none." + DEFAULT)
    private int noRepeatNgram = SamplingSettings.PROSE.penalties().noRepeatNgram();

    @Option(
            names = "--dry",
            paramLabel = "X",
            description = "Penalty on phrases that the text has already; 0 = none." + DEFAULT)
    private double dry = SamplingSettings.PROSE.dry().multiplier();

    @Option(names = "--dry-base", paramLabel = "X", description = "Its growth with each token of the phrase." + DEFAULT)
    private double dryBase = SamplingSettings.PROSE.dry().base();

    @Option(names = "--dry-allowed", paramLabel = "N", description = "Shorter phrases may come again." + DEFAULT)
    private int dryAllowed = SamplingSettings.PROSE.dry().allowedLength();

    /// @throws IllegalArgumentException naming the setting, its value and the limit
    SamplingSettings settings() {
        Penalties penalties = new Penalties(repetition, frequency, presence, lastTokens, noRepeatNgram);
        return new SamplingSettings(
                temperature, topK, topP, minP, typicalP, penalties, new Dry(dry, dryBase, dryAllowed));
    }
}
