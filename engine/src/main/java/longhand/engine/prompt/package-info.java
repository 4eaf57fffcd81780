/// From what the writer asks to the token ids that the model reads.
///
/// Entry type: `PromptEncoder`. What a writer wrote stays text all the way: it is never parsed for
/// control tokens. Knows `api`, `gguf`, `tokenizer`, and the templates below it.
@NullMarked
package longhand.engine.prompt;

import org.jspecify.annotations.NullMarked;
