/// Tests of the backend for NVIDIA cards, most of them against the scalar one, on a driver in software.
@NullMarked
package longhand.engine.tensor.cuda;

import org.jspecify.annotations.NullMarked;
