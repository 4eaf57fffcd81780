/// The poem workbench: the form of a scene, what stands beside its lines while it is written, rhymes, sounds of words.
///
/// Entry type: [longhand.ui.poem.PoemViewModel]. What verse is, the engine's `Prosody` knows; nothing here counts a
/// syllable.
@NullMarked
package longhand.ui.poem;

import org.jspecify.annotations.NullMarked;
