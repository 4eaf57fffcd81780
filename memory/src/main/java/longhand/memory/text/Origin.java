package longhand.memory.text;

/// Who wrote a character.
public enum Origin {
    TYPED,
    MODEL,
    PASTED
}
