@NullMarked
package longhand.engine.prosody;

import org.jspecify.annotations.NullMarked;
