/// Text to token ids and back: byte-level BPE and SentencePiece, as the model file describes them.
///
/// Entry type: `Tokenizer`. Encoding takes text apart into control tokens and stretches between them,
/// the stretches into pre-tokens, and those into tokens. Knows `gguf` only.
@NullMarked
package longhand.engine.tokenizer;

import org.jspecify.annotations.NullMarked;
