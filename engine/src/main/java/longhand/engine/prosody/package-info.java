/// What a writer of verse can be told while typing, without a model: forms, how a poem reads, rhymes, sounds of words.
///
/// Entry type: [longhand.engine.prosody.LexiconProsody]. It only brings together what `form`, `lexicon` and `scansion`
/// know, in the records of `api`.
@NullMarked
package longhand.engine.prosody;

import org.jspecify.annotations.NullMarked;
