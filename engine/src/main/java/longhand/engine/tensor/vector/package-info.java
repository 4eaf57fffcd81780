/// The fast CPU backend, on the Vector API.
///
/// Entry type: [longhand.engine.tensor.vector.VectorBackend]. Weights are repacked at load into groups of
/// interleaved rows, activations become 8-bit blocks of 32 where the weights are quantised. Classes named
/// `*Kernel` hold the loops that HotSpot must compile well (adr/0005) and nothing else.
@NullMarked
package longhand.engine.tensor.vector;

import org.jspecify.annotations.NullMarked;
