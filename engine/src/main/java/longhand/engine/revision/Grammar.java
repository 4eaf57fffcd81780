package longhand.engine.revision;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which person and which tense a text is told in, counted in its narration: pronouns, and the verbs whose
/// form says it. A count, no parse; texts with few such words are undecided. Immutable.
///
/// @param first   pronouns of a teller who is in the story
/// @param third   pronouns of somebody who is told of
/// @param past    forms of frequent verbs that are past
/// @param present forms of frequent verbs that are present
record Grammar(Set<String> first, Set<String> third, Set<String> past, Set<String> present) {

    /// Regular verbs show their past by it; a shorter word is something else.
    private static final String PAST_ENDING = "ed";

    private static final int SHORTEST_VERB = 5;

    static Grammar of(Locale locale) {
        return new Grammar(
                words(locale, "first-person-words"),
                words(locale, "third-person-words"),
                words(locale, "past-words"),
                words(locale, "present-words"));
    }

    private static Set<String> words(Locale locale, String name) {
        return Set.copyOf(
                List.of(String.join(" ", Examples.lines(locale, name)).strip().split("\\s+")));
    }

    /// Whether somebody in the story tells it: no pronoun of the third person is left where there were some.
    boolean isFirstPerson(String text) {
        return count(text, first) > 0 && count(text, first) >= count(text, third);
    }

    boolean isThirdPerson(String text) {
        return count(text, first) == 0;
    }

    boolean isPast(String text) {
        return pastVerbs(text) > 0 && count(text, present) == 0;
    }

    boolean isPresent(String text) {
        return count(text, present) > 0 && pastVerbs(text) < count(text, present);
    }

    private long pastVerbs(String text) {
        return Narration.words(text).stream()
                .filter(word -> past.contains(word) || word.length() >= SHORTEST_VERB && word.endsWith(PAST_ENDING))
                .count();
    }

    private static long count(String text, Set<String> words) {
        return Narration.words(text).stream().filter(words::contains).count();
    }
}
