package longhand.engine.api;

/// One generated token as the model saw it.
///
/// @param token              its id
/// @param rawLogProbability  natural log of its probability before any processor
/// @param rawEntropy         entropy of that distribution, in nats
/// @param logProbability     natural log of its probability after the whole chain
/// @param entropy            entropy after the chain, in nats
public record TokenTrace(int token, float rawLogProbability, float rawEntropy, float logProbability, float entropy) {}
