/// How words sound, how common they are and what they are: the English lexicon as one compact table,
/// rhymes, and an estimate for words that are not in it.
///
/// Entry type: [longhand.engine.lexicon.Lexicon]. Knows `text` and the program's resources; knows no
/// token, no form and no model.
@NullMarked
package longhand.engine.lexicon;

import org.jspecify.annotations.NullMarked;
