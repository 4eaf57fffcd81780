package longhand.engine.generation;

/// What the model reads for a take.
///
/// @param tokens        not empty
/// @param reopened      text at the end of the page that is left out of `tokens`: the model writes it
///                      again as the beginning of what it writes (token healing)
/// @param reopenedBytes the same as UTF-8
/// @param omittedWords  words at the beginning that did not fit into the window
record ReadyPrompt(int[] tokens, String reopened, byte[] reopenedBytes, int omittedWords) {

    private static final byte[] NOTHING = {};

    static ReadyPrompt closed(int[] tokens) {
        return new ReadyPrompt(tokens, "", NOTHING, 0);
    }
}
