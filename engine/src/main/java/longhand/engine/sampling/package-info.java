/// From logits to a token: an ordered chain of processors, then one seeded draw.
///
/// Entry type: [longhand.engine.sampling.SamplerChain]. Every neutral setting is the identity. Knows
/// no model and no tokenizer; a rule of form masks the logits before the chain sees them.
@NullMarked
package longhand.engine.sampling;

import org.jspecify.annotations.NullMarked;
