/// The backend on NVIDIA cards, through the CUDA driver API.
///
/// Entry types: [longhand.engine.tensor.cuda.CudaProbe], which tells whether there is a card to use, and
/// [longhand.engine.tensor.cuda.CudaBackend]. The kernels are PTX among the resources. The only package that knows
/// JCuda; addresses of device memory are plain `long`s in it. Knows no model architecture.
@NullMarked
package longhand.engine.tensor.cuda;

import org.jspecify.annotations.NullMarked;
