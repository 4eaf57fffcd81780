/// Rules on the text, asked token by token: hard ones exclude, soft ones have a price.
///
/// Entry type: [longhand.engine.constraint.TokenConstraint]. A rule masks logits before the sampler
/// chain sees them; it knows tokens and bytes, no model.
@NullMarked
package longhand.engine.constraint;

import org.jspecify.annotations.NullMarked;
