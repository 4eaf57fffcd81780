package longhand.engine.tokenizer;

/// Kinds of tokens, in the order of their ids in a GGUF file, which begin with 1.
enum TokenKind {
    NORMAL,
    UNKNOWN,
    CONTROL,
    USER_DEFINED,
    UNUSED,
    BYTE;

    private static final TokenKind[] BY_ID = values();
    static final int FIRST_ID = 1;
    static final int LAST_ID = BY_ID.length;

    static TokenKind of(int id) {
        return BY_ID[id - FIRST_ID];
    }

    /// Kinds that stand for themselves and are never put together from smaller tokens.
    boolean isSpecial() {
        return switch (this) {
            case UNKNOWN, CONTROL, USER_DEFINED -> true;
            case NORMAL, UNUSED, BYTE -> false;
        };
    }

    /// Kinds that only markup may contain.
    boolean isControl() {
        return this == CONTROL || this == UNKNOWN;
    }
}
