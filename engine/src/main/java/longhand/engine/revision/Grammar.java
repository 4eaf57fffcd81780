package longhand.engine.revision;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.Words;

/// Which person and which tense a text is told in, counted in its narration: pronouns, and the verbs whose
/// form says it. A count, no parse; texts with few such words are undecided. Immutable.
///
/// @param narration what is told
/// @param first     pronouns of a teller who is in the story
/// @param third     pronouns of somebody who is told of
/// @param past      forms of frequent verbs that are past
/// @param present   forms of frequent verbs that are present
/// @param endings   by which other verbs show their past
/// @param capitals  whether nouns are told from verbs by their capitals
record Grammar(
        Narration narration,
        Set<String> first,
        Set<String> third,
        Set<String> past,
        Set<String> present,
        List<String> endings,
        boolean capitals) {

    /// A shorter word with such an ending is something else.
    private static final int SHORTEST_VERB = 5;

    static Grammar of(Locale locale) {
        return new Grammar(
                Narration.of(locale),
                words(locale, "first-person-words"),
                words(locale, "third-person-words"),
                words(locale, "past-words"),
                words(locale, "present-words"),
                Examples.lines(locale, "past-endings"),
                !LanguageWords.of(locale).articles().isEmpty());
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
        return narration.told(text).stream().mapToLong(this::pastVerbs).sum();
    }

    private long pastVerbs(Words.Word word) {
        boolean noun = capitals && word.isCapitalised();
        return narration
                .forms(word)
                .filter(form -> past.contains(form) || !noun && hasPastEnding(form))
                .count();
    }

    private boolean hasPastEnding(String form) {
        return form.length() >= SHORTEST_VERB
                && !present.contains(form)
                && endings.stream().anyMatch(form::endsWith);
    }

    private long count(String text, Set<String> words) {
        return narration.words(text).stream().filter(words::contains).count();
    }
}
