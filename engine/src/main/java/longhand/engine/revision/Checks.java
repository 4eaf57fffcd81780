package longhand.engine.revision;

import java.util.ArrayList;
import java.util.List;
import longhand.engine.api.Proposal;
import longhand.engine.api.RevisionOption;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.Names;
import longhand.engine.text.Sentence;
import longhand.engine.text.WordCounter;
import longhand.engine.text.Words;

/// Says of each check box whether a proposal holds it, as far as that can be counted. Immutable.
///
/// @param selected what the writer has
/// @param parts    of it
/// @param grammar  of the language
/// @param language of the text
record Checks(String selected, Parts parts, Grammar grammar, LanguageWords language) {

    List<Proposal.Check> of(String text, Iterable<RevisionOption> options) {
        List<Proposal.Check> checks = new ArrayList<>();
        for (RevisionOption option : options) {
            switch (option) {
                case SHORTER -> add(checks, option, WordCounter.count(text) < WordCounter.count(selected));
                case PLAINER -> add(checks, option, weight(text) < weight(selected));
                case MORE_DIALOGUE -> add(checks, option, spoken(text) > spoken(selected));
                case FIRST_PERSON -> add(checks, option, grammar.isFirstPerson(text));
                case THIRD_PERSON -> add(checks, option, grammar.isThirdPerson(text));
                case PAST_TENSE -> add(checks, option, grammar.isPast(text));
                case PRESENT_TENSE -> add(checks, option, grammar.isPresent(text));
                case KEEP_LAST_SENTENCE -> add(checks, option, endsAlike(text));
                case KEEP_DIALOGUE -> add(checks, option, keepsDialogue(text));
                case KEEP_NAMES ->
                    add(checks, option, Names.in(selected, language).stream().allMatch(text::contains));
                case SIGHT,
                        SOUND,
                        TOUCH,
                        SMELL,
                        TASTE,
                        METAPHOR,
                        FROM_AFAR,
                        FROM_NEAR,
                        NAMES,
                        TURNS,
                        REASONS,
                        OBJECTS,
                        TEN -> {} // forced by the opening, or nothing that can be counted
            }
        }
        return checks;
    }

    private static void add(List<Proposal.Check> checks, RevisionOption option, boolean holds) {
        checks.add(new Proposal.Check(option, holds));
    }

    private boolean endsAlike(String text) {
        return text.stripTrailing().endsWith(parts.sentences().getLast().text());
    }

    private boolean keepsDialogue(String text) {
        return parts.sentences().stream()
                .map(Sentence::text)
                .filter(grammar.narration()::isSpoken)
                .allMatch(text::contains);
    }

    private double spoken(String text) {
        return (double) grammar.narration().spokenWords(text) / Math.max(1, WordCounter.count(text));
    }

    /// Letters a word: plain words are short.
    private static double weight(String text) {
        return Words.of(text).stream()
                .mapToInt(word -> word.text().length())
                .average()
                .orElse(0);
    }
}
