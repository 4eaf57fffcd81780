package longhand.engine.constraint;

import java.util.BitSet;

/// At the last word of a page, which no blank follows: a letter may still make it another word. As it stands it is the
/// page's, and does not count as one of the take.
///
/// @param behind where the take begins
/// @param word   its number, one of the words that may come
record PageWordState(WordState behind, int word) implements WordState {

    @Override
    public BitSet words() {
        return behind.words();
    }

    @Override
    public WordState after(int said) {
        return said == word ? behind : behind.after(said);
    }

    @Override
    public boolean mayStop() {
        return behind.mayStop();
    }
}
