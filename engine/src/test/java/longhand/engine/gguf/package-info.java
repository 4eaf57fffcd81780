/// Tests of the model file reader, and a writer of small model files for other tests.
@NullMarked
package longhand.engine.gguf;

import org.jspecify.annotations.NullMarked;
