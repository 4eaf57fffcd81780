package longhand.engine.verse;

import java.util.ArrayList;
import java.util.List;

/// What a line should not do, and what it costs: its safeguards, repetitions, bad feet. Immutable.
record Manners(LineTask task, VerseWords words) {

    /// Whether a word behind those of a line would break the form, or a safeguard that holds.
    boolean forbid(List<Integer> said, int word) {
        return task.space().isSpent(said, word) || task.guards().stream().anyMatch(guard -> forbids(guard, said, word));
    }

    private boolean forbids(Safeguard guard, List<Integer> said, int word) {
        return switch (guard) {
            case TWICE -> !said.isEmpty() && said.getLast() == word;
            case ARTICLE -> !said.isEmpty() && isWrongArticle(words.text(said.getLast()), word);
            case WORD_AGAIN ->
                words.isContent(word)
                        && !task.space().demands(word)
                        && (task.spoken().used().get(word) || said.contains(word));
            case SAME_RUN -> task.spoken().hasRun(and(said, word));
            case SAME_OPENING -> task.spoken().hasOpening(and(said, word));
        };
    }

    private boolean isWrongArticle(String before, int word) {
        return before.equals("a") && words.beginsWithVowel(word) || before.equals("an") && !words.beginsWithVowel(word);
    }

    static List<Integer> and(List<Integer> said, int word) {
        List<Integer> longer = new ArrayList<>(said);
        longer.add(word);
        return longer;
    }

    /// What it costs that a line begins as others did, or says two or three words that were said together, in nats. Two
    /// may come again, but not in every line.
    double repetition(List<Integer> said) {
        double first = said.size() == 1
                ? SearchSettings.SAME_FIRST_WORD * task.spoken().begunWith(said.getFirst())
                : 0;
        return first
                + SearchSettings.SAME_PAIR * task.spoken().timesPair(said)
                + (task.spoken().hasTriple(said) ? SearchSettings.SAME_TRIPLE : 0);
    }

    /// Whether a word of one syllable stands where its weight does not belong. The first word of a line may be
    /// anything.
    boolean isBadFoot(List<Integer> said, Stand stand, int word) {
        if (words.syllables(word) > 1 || said.isEmpty()) {
            return false;
        }
        return switch (task.space().meter().place(stand.meter())) {
            case WEAK -> words.isContent(word);
            case STRONG -> !words.isContent(word);
            case EITHER -> false;
        };
    }
}
