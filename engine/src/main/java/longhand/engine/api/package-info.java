/// What the rest of Longhand sees of the engine: requests in, events out, all of them values.
///
/// Entry type: [longhand.engine.api.Writer]. Knows no other package of the engine.
@NullMarked
package longhand.engine.api;

import org.jspecify.annotations.NullMarked;
