package longhand.engine.api;

/// How good lines of verse are to be; the better, the longer they are looked for.
public enum VerseQuality {
    FAST,
    NORMAL,
    BEST
}
