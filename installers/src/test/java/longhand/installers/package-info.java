@NullMarked
package longhand.installers;

import org.jspecify.annotations.NullMarked;
