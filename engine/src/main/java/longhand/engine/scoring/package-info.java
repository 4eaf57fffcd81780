/// How likely a text is to a model behind another one, and what can be told from it: whether something
/// was told already, which of some answers is remembered, which sentence a remembered one comes from.
///
/// Entry types: [longhand.engine.scoring.Likelihoods] for the arithmetic, [longhand.engine.scoring.Judge]
/// for those who ask.
@NullMarked
package longhand.engine.scoring;

import org.jspecify.annotations.NullMarked;
