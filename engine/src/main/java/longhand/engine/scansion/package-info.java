/// Judges finished verse: does it keep its form, and if not, where and why.
///
/// Entry type: [longhand.engine.scansion.FormCheck]. It knows forms and the lexicon, and nothing of how verse is
/// written: what the search promises is checked by code that shares none with it.
@NullMarked
package longhand.engine.scansion;

import org.jspecify.annotations.NullMarked;
