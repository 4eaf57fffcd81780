package longhand.engine.lexicon;

/// A letter with some of its neighbours, packed into a number: five bits a letter. Outside the word
/// stands 0.
///
/// @param left  letters before it
/// @param right letters behind it
record LetterContext(int left, int right) {

    private static final int BITS = 5;
    private static final int LEVEL_BITS = 4;

    /// @param level which of the contexts it is, 0..15
    /// @param word  a..z
    long key(int level, String word, int at) {
        long key = 0;
        for (int i = at - left; i <= at + right; i++) {
            key = key << BITS | (i < 0 || i >= word.length() ? 0 : word.charAt(i) - 'a' + 1);
        }
        return key << LEVEL_BITS | level;
    }
}
