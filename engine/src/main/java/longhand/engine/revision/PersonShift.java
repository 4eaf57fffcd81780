package longhand.engine.revision;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import longhand.engine.text.Words;

/// Tells a text in another person by the rules of English: pronouns of the narration change, and the few
/// verbs that agree with them. What is said aloud stays, and so do names: whoever is called by one has to
/// be told apart by the writer. Immutable.
///
/// @param pronouns what stands for what, in small letters
/// @param object   of `her`, which is a possessive before a noun only
/// @param verbs    that agree: right behind a pronoun that became another
/// @param subjects pronouns behind which a verb agrees
record PersonShift(
        Map<String, String> pronouns, Map<String, String> object, Map<String, String> verbs, Set<String> subjects) {

    private static final Map<String, String> HE =
            Map.of("he", "I", "him", "me", "his", "my", "himself", "myself", "he'd", "I'd", "he'll", "I'll");
    private static final Map<String, String> SHE =
            Map.of("she", "I", "her", "my", "hers", "mine", "herself", "myself", "she'd", "I'd", "she'll", "I'll");
    private static final Map<String, String> TO_HE = Map.of(
            "i", "he", "me", "him", "my", "his", "mine", "his", "myself", "himself", "i'd", "he'd", "i'll", "he'll",
            "i'm", "he's", "i've", "he'd");
    private static final Map<String, String> TO_SHE = Map.of(
            "i", "she", "me", "her", "my", "her", "mine", "hers", "myself", "herself", "i'd", "she'd", "i'll", "she'll",
            "i'm", "she's", "i've", "she'd");
    private static final Map<String, String> WITH_I =
            Map.of("is", "am", "has", "have", "does", "do", "isn't", "am not", "hasn't", "haven't");
    private static final Map<String, String> WITH_THIRD =
            Map.of("am", "is", "have", "has", "do", "does", "haven't", "hasn't", "don't", "doesn't");

    private static final Narration NARRATION = Narration.of(Locale.ENGLISH);

    /// What may follow an object, and begins no noun phrase.
    private static final Set<String> AFTER_OBJECT = Set.of(
            ("a an and as at back because before but by down for from i if in into it its like now of off on or out over so"
                            + " that the then there they this through to until up was were what when where which"
                            + " while who with you he she we about after again across away how not had")
                    .split(" "));

    /// Into the first person, with whoever the narration speaks of most as the teller.
    static PersonShift toFirst(String text) {
        long he = count(text, HE.keySet());
        long she = count(text, SHE.keySet());
        return she > he
                ? new PersonShift(SHE, Map.of("her", "me"), WITH_I, Set.of("she"))
                : new PersonShift(HE, Map.of(), WITH_I, Set.of("he"));
    }

    /// Into the third person.
    ///
    /// @param woman whether the teller was one: nothing in a text told by `I` says so
    static PersonShift toThird(boolean woman) {
        return new PersonShift(woman ? TO_SHE : TO_HE, Map.of(), WITH_THIRD, Set.of("i"));
    }

    private static long count(String text, Set<String> words) {
        return NARRATION.words(text).stream().filter(words::contains).count();
    }

    String of(String text) {
        List<Words.Word> words = Words.of(text);
        boolean[] spoken = spoken(text);
        StringBuilder shifted = new StringBuilder();
        int at = 0;
        for (int i = 0; i < words.size(); i++) {
            Words.Word word = words.get(i);
            shifted.append(text, at, word.start());
            at = word.start() + word.text().length();
            shifted.append(spoken[word.start()] ? word.text() : shifted(text, words, i));
        }
        return shifted.append(text, at, text.length()).toString();
    }

    private String shifted(String text, List<Words.Word> words, int at) {
        Words.Word word = words.get(at);
        String plain = plain(word);
        if (object.containsKey(plain) && isObject(text, words, at)) {
            return object.getOrDefault(plain, plain);
        }
        String other = pronouns.get(plain);
        if (other != null) {
            return begins(text, word.start()) ? capital(other) : other;
        }
        boolean agrees = at > 0 && subjects.contains(plain(words.get(at - 1))) && verbs.containsKey(plain);
        return agrees ? verbs.getOrDefault(plain, plain) : word.text();
    }

    /// With its `'s`, unlike [Words.Word#plain].
    private static String plain(Words.Word word) {
        return word.text().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }

    private static boolean isObject(String text, List<Words.Word> words, int at) {
        int end = words.get(at).start() + words.get(at).text().length();
        boolean last = at + 1 == words.size()
                || !text.substring(end, words.get(at + 1).start()).isBlank();
        return last || AFTER_OBJECT.contains(plain(words.get(at + 1)));
    }

    /// Whether a capital is due, whatever the word.
    private static boolean begins(String text, int at) {
        return Character.isUpperCase(text.charAt(at)) && !text.startsWith("I ", at) && !text.startsWith("I'", at)
                || isFirst(text, at);
    }

    private static boolean isFirst(String text, int at) {
        int before = at - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return before < 0 || ".!?\u2026\n".indexOf(text.charAt(before)) >= 0;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static boolean[] spoken(String text) {
        boolean[] spoken = new boolean[text.length()];
        NARRATION
                .speech()
                .matcher(text)
                .results()
                .forEach(speech -> Arrays.fill(spoken, speech.start(), speech.end(), true));
        return spoken;
    }
}
