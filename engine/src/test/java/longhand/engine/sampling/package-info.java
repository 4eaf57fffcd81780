/// Tests of the sampler chain.
@NullMarked
package longhand.engine.sampling;

import org.jspecify.annotations.NullMarked;
