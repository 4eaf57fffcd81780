/// The software driver, built and steered: a CUDA driver without a card that runs the kernels' PTX and finds what is
/// wrong in them. Entry: [SoftwareDriver]. Knows nothing of the backend.
@NullMarked
package longhand.engine.tensor.cuda.driver;

import org.jspecify.annotations.NullMarked;
