/// The reference backend: plain Java on one thread, F32 activations, weights dequantised exactly.
///
/// Entry type: [longhand.engine.tensor.scalar.ScalarBackend]. Every other backend is compared with
/// it, so it stays simple, and its sums keep one order: the same model and tokens give the same bits
/// on every machine, however the tokens are cut into batches.
@NullMarked
package longhand.engine.tensor.scalar;

import org.jspecify.annotations.NullMarked;
