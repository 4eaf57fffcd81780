@NullMarked
package longhand.memory.text;

import org.jspecify.annotations.NullMarked;
