/// Tests of the tokenizers against the ids that the reference gives.
@NullMarked
package longhand.engine.tokenizer;

import org.jspecify.annotations.NullMarked;
