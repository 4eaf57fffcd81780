/// Tests of the way from a prompt to token ids.
@NullMarked
package longhand.engine.prompt;

import org.jspecify.annotations.NullMarked;
