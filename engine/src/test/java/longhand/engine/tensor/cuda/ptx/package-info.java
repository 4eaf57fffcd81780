/// The kernels as the PTX that ships, one by one: launched through JCuda on the software driver and compared with
/// their definitions in double precision; assembled by NVIDIA's compiler; rebuilt from their source.
@NullMarked
package longhand.engine.tensor.cuda.ptx;

import org.jspecify.annotations.NullMarked;
