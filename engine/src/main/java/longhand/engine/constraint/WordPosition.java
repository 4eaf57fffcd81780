package longhand.engine.constraint;

/// Where a text stands: in its bytes and in its rule.
///
/// @param walk of [WordWalk]
/// @param rule behind all finished words
record WordPosition(long walk, WordState rule) {}
