/// Builds an image of the program for the system that the build runs on. No part of what is shipped.
///
/// Entry type: [longhand.installers.AppImage].
@NullMarked
package longhand.installers;

import org.jspecify.annotations.NullMarked;
