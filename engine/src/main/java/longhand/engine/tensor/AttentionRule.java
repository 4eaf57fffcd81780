package longhand.engine.tensor;

/// How one layer attends.
///
/// @param layer    index of the layer in the cache
/// @param scale    factor on the scores, usually 1 / sqrt(headSize)
/// @param window   how many positions a position sees, itself included; 0 = all before it
/// @param softCap  scores become softCap * tanh(score / softCap); 0 = off
public record AttentionRule(int layer, float scale, int window, float softCap) {}
