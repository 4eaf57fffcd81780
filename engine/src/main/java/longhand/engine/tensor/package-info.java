/// Arithmetic on weights and activations, one interface for every device.
///
/// Entry type: [longhand.engine.tensor.ComputeBackend]. `scalar` is the reference, `vector` the fast
/// one. Knows [longhand.engine.gguf] for the formats, and no model architecture.
@NullMarked
package longhand.engine.tensor;

import org.jspecify.annotations.NullMarked;
