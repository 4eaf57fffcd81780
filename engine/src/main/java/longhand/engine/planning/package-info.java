/// What could happen next: three plans of different direction for a story, written line by line under
/// a grammar and chosen by filters and likelihood, since a small model cannot be asked for them.
///
/// Entry type: [longhand.engine.planning.NextPlans].
@NullMarked
package longhand.engine.planning;

import org.jspecify.annotations.NullMarked;
