package longhand.engine.verse;

/// Where a line stands behind some words.
///
/// @param meter the states of its [LineMeter], one bit each; 0 = it broke off
/// @param row   the state of its [LineRow]; -1 = it broke off
record Stand(long meter, int row) {}
