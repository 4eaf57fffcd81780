/// The block formats of weights, and how each becomes floats.
///
/// Entry type: [longhand.engine.tensor.format.BlockFormat]; one class per format, whose comment draws
/// the block. Knows [longhand.engine.gguf] for ids and sizes.
@NullMarked
package longhand.engine.tensor.format;

import org.jspecify.annotations.NullMarked;
