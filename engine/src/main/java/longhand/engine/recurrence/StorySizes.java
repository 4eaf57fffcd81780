package longhand.engine.recurrence;

/// How large the parts of a story's step are. All of them are kept by code, whatever a model does.
///
/// @param paragraphWords words that a step writes, at least 1
/// @param memory         what the short-term memory holds
/// @param recalled       earlier paragraphs that a step is told again, at least 0
/// @param promptWords    words of the whole prompt at most, at least [#LEAST_PROMPT_WORDS]
/// @param drafts         takes of which a step keeps the best one, at least 1
public record StorySizes(int paragraphWords, MemoryLimits memory, int recalled, int promptWords, int drafts) {

    /// With less, the text so far would have no room in a prompt.
    public static final int LEAST_PROMPT_WORDS = 160;

    /// Memory and recall as RecurrentGPT was published; a paragraph and a prompt that suit small models.
    public static final StorySizes USUAL = new StorySizes(120, MemoryLimits.PUBLISHED, 2, 900, 3);

    public StorySizes {
        require(paragraphWords >= 1, "paragraphWords must be at least 1", paragraphWords);
        require(recalled >= 0, "recalled must not be negative", recalled);
        require(promptWords >= LEAST_PROMPT_WORDS, "promptWords must be at least " + LEAST_PROMPT_WORDS, promptWords);
        require(drafts >= 1, "drafts must be at least 1", drafts);
    }

    public StorySizes withDrafts(int number) {
        return new StorySizes(paragraphWords, memory, recalled, promptWords, number);
    }

    private static void require(boolean holds, String rule, int value) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ": " + value);
        }
    }
}
