/// Texts that land on their length.
///
/// Entry type: [longhand.engine.length.LengthController], a step of the sampler chain that counts words
/// with the one counter and steers where sentences end. Knows tokens and their text, no model.
@NullMarked
package longhand.engine.length;

import org.jspecify.annotations.NullMarked;
