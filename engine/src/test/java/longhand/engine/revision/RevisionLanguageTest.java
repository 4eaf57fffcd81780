package longhand.engine.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import longhand.engine.api.Proposal;
import longhand.engine.api.RevisionOption;
import longhand.engine.text.LanguageWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What models are shown in each language, against what the code itself asks of a proposal.
class RevisionLanguageTest {

    private static List<Examples.Pair> pairs(Locale locale, String task) {
        return Examples.of(locale, task).pairs();
    }

    private static String file(RevisionOption option) {
        return Rewriting.file(option);
    }

    private static List<Proposal.Check> checks(Locale locale, RevisionOption option, Examples.Pair pair) {
        return new Checks(pair.given(), Parts.of(pair.given()), Grammar.of(locale), LanguageWords.of(locale))
                .of(pair.answer(), List.of(option));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es"})
    void whatAnExampleAnswersHoldsTheBoxThatItShows(Locale locale) {
        for (RevisionOption option : List.of(
                RevisionOption.SHORTER,
                RevisionOption.PLAINER,
                RevisionOption.MORE_DIALOGUE,
                RevisionOption.PAST_TENSE,
                RevisionOption.PRESENT_TENSE)) {
            assertEquals(3, pairs(locale, file(option)).size());
            for (Examples.Pair pair : pairs(locale, file(option))) {
                assertEquals(List.of(new Proposal.Check(option, true)), checks(locale, option, pair), pair.toString());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es"})
    void whatAnExampleIsGivenDoesNotHoldItsTenseYet(Locale locale) {
        Grammar grammar = Grammar.of(locale);
        for (Examples.Pair pair : pairs(locale, "past-tense")) {
            assertFalse(grammar.isPast(pair.given()), pair.given());
        }
        for (Examples.Pair pair : pairs(locale, "present-tense")) {
            assertFalse(grammar.isPresent(pair.given()), pair.given());
            assertTrue(grammar.isPast(pair.given()), pair.given());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es"})
    void everyAnswerIsADraftThatIsRead(Locale locale) {
        for (String task : List.of("rewrite", "shorter", "plainer", "more-dialogue", "past-tense", "present-tense")) {
            for (Examples.Pair pair : pairs(locale, task)) {
                assertEquals(pair.answer(), Drafts.firstLine(pair.answer()));
                assertTrue(filter(locale, pair.given()).isText(pair.answer()), pair.answer());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es"})
    void whatIsSaidAgainPassesForTheSameSentence(Locale locale) {
        for (String task : List.of("rewrite", "past-tense", "present-tense")) {
            for (Examples.Pair pair : pairs(locale, task)) {
                assertTrue(
                        filter(locale, pair.given()).saysAgain(pair.given(), pair.answer(), Set.of(), false),
                        pair.answer());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es"})
    void whatWasToldIsSaidOnlyWhereDialogueIsWanted(Locale locale) {
        for (Examples.Pair pair : pairs(locale, "more-dialogue")) {
            DraftFilter filter = filter(locale, pair.given());
            assertTrue(filter.saysAgain(pair.given(), pair.answer(), Set.of(), true), pair.answer());
            assertFalse(filter.saysAgain(pair.given(), pair.answer(), Set.of(), false), pair.answer());
            assertFalse(filter.saysAgain(pair.answer(), pair.given(), Set.of(), true), "speech is not told");
        }
    }

    private static DraftFilter filter(Locale locale, String known) {
        return new DraftFilter(LanguageWords.of(locale), locale, known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es"})
    void openingsBeginWithACapitalAsSentencesMust(Locale locale) {
        for (RevisionOption option : RevisionOption.values()) {
            switch (option) {
                case SIGHT, SOUND, TOUCH, SMELL, TASTE, METAPHOR, FROM_AFAR, FROM_NEAR, TURNS, REASONS, OBJECTS ->
                    Sayings.openings(option, locale)
                            .forEach(line -> assertTrue(Character.isUpperCase(line.codePointAt(0)), line));
                case SHORTER,
                        PLAINER,
                        MORE_DIALOGUE,
                        FIRST_PERSON,
                        THIRD_PERSON,
                        PAST_TENSE,
                        PRESENT_TENSE,
                        KEEP_LAST_SENTENCE,
                        KEEP_DIALOGUE,
                        KEEP_NAMES,
                        NAMES,
                        TEN -> {}
            }
        }
    }
}
