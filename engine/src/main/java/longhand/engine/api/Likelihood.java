package longhand.engine.api;

/// How likely a model finds a text behind a context.
///
/// @param logProbability of the whole text, in nats; 0 or less
/// @param tokens         it consists of
public record Likelihood(double logProbability, int tokens) {

    /// Mean over its tokens; 0 if it has none.
    public double perToken() {
        return tokens == 0 ? 0 : logProbability / tokens;
    }
}
