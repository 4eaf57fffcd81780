/// The one decode loop, and the writer that runs it in this process, for one take or for several side by side.
///
/// Entry types: `DecodeLoop`, `TakesBeside`, and for others [longhand.engine.generation.LocalWriter]. Puts tokenizer,
/// transformer, constraint and sampler together; knows no user interface and no storage.
@NullMarked
package longhand.engine.generation;

import org.jspecify.annotations.NullMarked;
