/// Tests of the decode loop and the writer, with a scripted transformer and with tiny models.
@NullMarked
package longhand.engine.generation;

import org.jspecify.annotations.NullMarked;
