/// The mathematics of the models: blocks, attention, rotary embedding, logits.
///
/// Entry types: [longhand.engine.transformer.Transformer], [longhand.engine.transformer.SideBySide]. Composes
/// operations of [longhand.engine.tensor]; knows no tokenizer and no sampler.
@NullMarked
package longhand.engine.transformer;

import org.jspecify.annotations.NullMarked;
