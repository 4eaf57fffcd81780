package longhand.engine.tensor;

/// Neighbouring rows of activations that are neighbouring positions of one sequence.
///
/// @param first    row of the activations
/// @param position of that row in its sequence, from 0
/// @param count    of rows, at least 1
public record Rows(int first, int position, int count) {}
