package longhand.engine.api;

/// Writes, proposes plans and judges texts, all with the model that is loaded: who goes on with a story needs the
/// three, and memory for one.
public interface Storyteller extends Writer, Proposer, Scorer {}
