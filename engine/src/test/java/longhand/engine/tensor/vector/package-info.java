/// Tests of the vector backend, most of them against the scalar one.
@NullMarked
package longhand.engine.tensor.vector;

import org.jspecify.annotations.NullMarked;
