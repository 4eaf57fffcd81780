/// The rules for the words of a scene: which there are, what they leave to the model, which words of the page break
/// them. What the writer typed is marked, and never changed.
///
/// Entry type: [longhand.ui.rule.RuleViewModel]. What a rule is, the engine's `RuleLibrary` knows.
@NullMarked
package longhand.ui.rule;

import org.jspecify.annotations.NullMarked;
