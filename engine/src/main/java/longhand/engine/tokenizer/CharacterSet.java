package longhand.engine.tokenizer;

/// Sets of characters that pre-tokenizers tell apart.
enum CharacterSet {
    NONE,
    BLANK,
    SPACE,
    NEWLINE,
    NEWLINE_OR_SLASH,
    LETTER,
    LETTER_OR_MARK,
    /// Letters but for a to z: what may stand in the capital part of a word.
    CAPITAL,
    /// Letters but for A to Z: what may stand in the small part of a word.
    SMALL,
    ASCII_LETTER,
    NUMBER,
    ASCII_DIGIT,
    PUNCTUATION,
    PUNCTUATION_OR_SYMBOL,
    ASCII_PUNCTUATION,
    /// Punctuation and some ASCII symbols.
    PUNCTUATION_OR_MATH,
    PUNCTUATION_MATH_OR_TICK,
    /// Neither space, letter nor number.
    OTHER,
    OTHER_ON_ITS_LINE,
    OTHER_BUT_MARK,
    /// What may stand glued before a word: neither line end, letter nor number.
    BEFORE_WORD,
    BEFORE_DEEPSEEK_WORD,
    NOT_BLOOM_STOP,
    IDEOGRAPH_OR_HANGUL,
    IDEOGRAPH_OR_KANA;

    boolean has(int character) {
        return switch (this) {
            case NONE -> false;
            case BLANK -> character == ' ';
            case SPACE -> isSpace(character);
            case NEWLINE -> isNewline(character);
            case NEWLINE_OR_SLASH -> isNewline(character) || character == '/';
            case LETTER -> isLetter(character);
            case LETTER_OR_MARK -> isLetter(character) || isMark(character);
            case CAPITAL -> isLetter(character) && !(character >= 'a' && character <= 'z');
            case SMALL -> isLetter(character) && !(character >= 'A' && character <= 'Z');
            case ASCII_LETTER -> character >= 'A' && character <= 'Z' || character >= 'a' && character <= 'z';
            case NUMBER -> isNumber(character);
            case ASCII_DIGIT -> character >= '0' && character <= '9';
            case PUNCTUATION -> isPunctuation(character);
            case PUNCTUATION_OR_SYMBOL -> isPunctuation(character) || isSymbol(character);
            case ASCII_PUNCTUATION -> isAsciiPunctuation(character);
            case PUNCTUATION_OR_MATH -> isPunctuation(character) || "$+<=>^~|".indexOf(character) >= 0;
            case PUNCTUATION_MATH_OR_TICK -> PUNCTUATION_OR_MATH.has(character) || character == '`';
            case OTHER -> !isSpace(character) && !isLetter(character) && !isNumber(character);
            case OTHER_ON_ITS_LINE -> OTHER.has(character) && !isNewline(character);
            case OTHER_BUT_MARK -> OTHER.has(character) && !isMark(character);
            case BEFORE_WORD -> !isNewline(character) && !isLetter(character) && !isNumber(character);
            case BEFORE_DEEPSEEK_WORD ->
                !isNewline(character) && !isLetter(character) && !isPunctuation(character) && !isSymbol(character);
            case NOT_BLOOM_STOP -> !isSpace(character) && "(|.,!?…。，、।۔،)".indexOf(character) < 0;
            case IDEOGRAPH_OR_HANGUL ->
                character >= 0x0800 && character <= 0x9fa5 || character >= 0xac00 && character <= 0xd7ff;
            case IDEOGRAPH_OR_KANA ->
                character >= 0x4e00 && character <= 0x9fa5 || character >= 0x3040 && character <= 0x30ff;
        };
    }

    private static boolean isSpace(int character) {
        return character == ' '
                || character >= '\t' && character <= '\r'
                || character == 0x85
                || character == 0xa0
                || Character.isSpaceChar(character);
    }

    private static boolean isNewline(int character) {
        return character == '\n' || character == '\r';
    }

    private static boolean isLetter(int character) {
        return Character.isLetter(character);
    }

    private static boolean isNumber(int character) {
        return switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isPunctuation(int character) {
        return switch (Character.getType(character)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isSymbol(int character) {
        return switch (Character.getType(character)) {
            case Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL ->
                true;
            default -> false;
        };
    }

    private static boolean isAsciiPunctuation(int character) {
        return character > ' ' && character < 0x7f && !ASCII_LETTER.has(character) && !ASCII_DIGIT.has(character);
    }
}
