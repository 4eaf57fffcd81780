/// Model files: the GGUF container (versions 2 and 3) and the block formats of its tensors.
///
/// Entry type: `GgufFile`. Every count, length and offset is checked against the bytes that are
/// there. Knows no other package of the engine but its errors.
@NullMarked
package longhand.engine.gguf;

import org.jspecify.annotations.NullMarked;
