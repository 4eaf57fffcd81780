package longhand.ui.take;

import longhand.memory.text.SceneText;

/// The page as a take sees it. Confined to the JavaFX thread.
///
/// At most one take is being written at a time: [#begin], any number of [#append], [#end].
public interface TakePage {

    /// The open scene now.
    SceneText text();

    int caret();

    /// Starts a take in the place of the characters from `from` to `to`, a fresh take; `from == to` where
    /// nothing has to make room. A take that ends without a word gives the place back.
    void begin(long number, int from, int to);

    /// Where the first word of the take that has begun comes, wherever the writer's edits have moved it.
    int place();

    /// How far the model has read, before the first word; 0 of 0 = it has just begun.
    void reading(int wordsRead, int wordsToRead);

    /// Writes at the end of the take, wherever the writer has moved it meanwhile; with the next frame.
    void append(String text);

    /// All of the take has been appended: it is one undo step now.
    void end();

    /// Ends the take at once: what has not reached the page never will.
    ///
    /// @return what is there
    String stop();

    /// Puts another take in the place of the characters from `from` to `to`, as one undo step.
    void replace(int from, int to, long number, String text);

    /// Makes the words of the fresh take the writer's own.
    void keep(TakeRange take);
}
