/// Memory of a story, step by step: what is remembered of a text, what stays in the short-term memory,
/// and why. After RecurrentGPT (Zhou et al. 2023, arXiv 2305.13304), for models that are too small to
/// be asked: rows are copied from the text, never written by a model.
///
/// Entry types: [longhand.engine.recurrence.Rememberer], [longhand.engine.recurrence.MemoryUpdate].
/// Pure functions on values.
@NullMarked
package longhand.engine.recurrence;

import org.jspecify.annotations.NullMarked;
