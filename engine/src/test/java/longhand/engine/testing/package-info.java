/// What the engine's tests share.
@NullMarked
package longhand.engine.testing;

import org.jspecify.annotations.NullMarked;
