package longhand.engine.tokenizer;

/// Kinds of tokens, with their ids in a GGUF file and in the order of these.
enum TokenKind {
    NORMAL(1),
    UNKNOWN(2),
    CONTROL(3),
    USER_DEFINED(4),
    UNUSED(5),
    BYTE(6);

    private static final TokenKind[] BY_ID = values();
    static final int FIRST_ID = 1;
    static final int LAST_ID = BY_ID.length;

    private final int id;

    TokenKind(int id) {
        this.id = id;
    }

    static TokenKind of(int id) {
        return BY_ID[id - FIRST_ID];
    }

    int id() {
        return id;
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
