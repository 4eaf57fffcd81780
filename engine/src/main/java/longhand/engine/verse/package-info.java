/// Writes verse that keeps its form: a beam search over the words of a lexicon, in which a line can always be
/// completed.
///
/// Entry type: [longhand.engine.verse.PoemWriter]. What may be said stands in
/// [longhand.engine.verse.LineSpace]; what is worth saying in [longhand.engine.verse.LineSearch]. Nothing here judges a
/// finished poem: `longhand.engine.scansion` does, which shares no code with this.
@NullMarked
package longhand.engine.verse;

import org.jspecify.annotations.NullMarked;
