/// What can be asked of a word: its letters, its length, its sound, its likeness to another.
///
/// Entry type: [longhand.engine.filter.WordFilter]. The 21 filters and 12 transforms are those of Constrained Text
/// Generation Studio (Roush et al., 2022, arXiv:2306.15926), over whole words and with the meaning that their names
/// promise. Pure functions; they know the lexicon and no model.
@NullMarked
package longhand.engine.filter;

import org.jspecify.annotations.NullMarked;
