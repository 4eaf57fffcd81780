/// Makes the English lexicon out of the public packages that it comes from. Run by hand when they
/// change, never by the program.
///
/// Entry type: [longhand.engine.lexicon.source.LexiconMaker].
@NullMarked
package longhand.engine.lexicon.source;

import org.jspecify.annotations.NullMarked;
