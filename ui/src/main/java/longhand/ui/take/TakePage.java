package longhand.ui.take;

import longhand.memory.text.SceneText;

/// The page as a take sees it. Confined to the JavaFX thread.
///
/// At most one take is being written at a time: [#begin], any number of [#append], [#end].
public interface TakePage {

    /// The open scene now.
    SceneText text();

    int caret();

    /// Starts a take in the place of the characters from `from` to `to`; `from == to` where nothing
    /// has to make room. The words that make room stay until the first word of the take is there.
    void begin(long number, int from, int to);

    /// How far the model has read, before the first word.
    void reading(int wordsRead, int wordsToRead);

    /// Writes at the end of the take, wherever the writer has moved it meanwhile.
    void append(String text);

    /// The take is complete: it is one undo step now.
    void end();

    /// Puts another take in the place of the characters from `from` to `to`, as one undo step.
    void replace(int from, int to, long number, String text);

    /// Makes the words of a take the writer's own.
    void keep(FreshTake take);
}
