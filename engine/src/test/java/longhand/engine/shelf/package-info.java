/// Tests of the shelf, against a stand-in for pip; nothing here needs a network.
@NullMarked
package longhand.engine.shelf;

import org.jspecify.annotations.NullMarked;
