package longhand.engine.mending;

/// A line as it could be.
///
/// @param text    keeps the form
/// @param changes words that were put in, taken out or exchanged; 0 = it is another line, as a refrain asks
/// @param score   log-probability per token behind the lines before, less what strange words cost, in nats
public record Mended(String text, int changes, double score) {}
