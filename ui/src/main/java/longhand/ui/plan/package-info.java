/// The plan of the open scene as a board: beats with their words, how far they are written, and the writing of them one
/// after the other. Knows not how a plan is stored and not how it is proposed.
///
/// Entry type: [longhand.ui.plan.PlanViewModel].
@NullMarked
package longhand.ui.plan;

import org.jspecify.annotations.NullMarked;
