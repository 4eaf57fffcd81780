package longhand.engine.generation;

/// Two contexts of one model. Confined to the decode thread.
interface ContextPair {

    /// Reads the page with the note.
    TakeContext noted();

    /// Reads the page without it.
    TakeContext plain();

    /// Goes on by the same token in both.
    ///
    /// @param behindNote `[vocabulary]`, overwritten with what is expected with the note
    /// @param unguided   `[vocabulary]`, overwritten with what is expected without it
    void write(int token, float[] behindNote, float[] unguided);
}
