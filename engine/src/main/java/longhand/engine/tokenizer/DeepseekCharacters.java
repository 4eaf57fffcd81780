package longhand.engine.tokenizer;

/// The sets of characters that the first DeepSeek tokenizers list one by one.
final class DeepseekCharacters {

    private DeepseekCharacters() {}

    /// Letters of scripts that know capitals.
    static boolean isCasedLetter(int character) {
        return switch (Character.getType(character)) {
            case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER -> true;
            default -> false;
        };
    }

    /// Four ranges of ASCII, their full-width forms, quotation marks and CJK punctuation.
    static boolean isPunctuation(int character) {
        int ascii = character >= 0xff01 && character <= 0xff5e ? character - 0xff01 + '!' : character;
        return ascii >= '!' && ascii <= '/'
                || ascii >= ':' && ascii <= '~' && !(ascii >= 'A' && ascii <= 'Z') && !(ascii >= 'a' && ascii <= 'z')
                || character >= 0x2018 && character <= 0x201f
                || character >= 0x3000 && character <= 0x3002;
    }

    /// Chinese, Hangul and what lies between U+0800 and the ideographs.
    static boolean isIdeograph(int character) {
        return character >= 0x0800 && character <= 0x9fa5 || character >= 0xac00 && character <= 0xd7ff;
    }
}
