package longhand.engine.prompt.template;

/// A word of the expression language, or a piece of the text around it.
///
/// @param text what it says, escapes resolved; for DATA the text itself
record Token(Kind kind, String text) {

    enum Kind {
        DATA,
        BLOCK_BEGIN,
        BLOCK_END,
        OUTPUT_BEGIN,
        OUTPUT_END,
        NAME,
        STRING,
        INTEGER,
        REAL,
        OPERATOR,
        END
    }

    boolean is(Kind other, String words) {
        return kind == other && text.equals(words);
    }
}
