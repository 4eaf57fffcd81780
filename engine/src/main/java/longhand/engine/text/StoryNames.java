package longhand.engine.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The names that a story is known to hold, told by their capital: a word that stands with a capital
/// inside a sentence is one, and then also where it begins a sentence. Who only ever begins sentences
/// is not found; in a language that writes all nouns with a capital, articles tell nouns from names. Pure functions.
public final class StoryNames {

    private static final String OPENERS = "\"'\u201c\u2018\u201e\u201a\u00ab\u00bb(:\u2013\u2014";

    private StoryNames() {}

    /// All names that a text shows inside its sentences, as [Words.Word#plain] gives them.
    public static Set<String> of(List<Sentence> sentences, LanguageWords language) {
        Set<String> names = new LinkedHashSet<>();
        for (Sentence sentence : sentences) {
            for (Words.Word word : Words.of(sentence.text())) {
                if (isInside(sentence.text(), word) && isName(word, language)) {
                    names.add(word.plain());
                }
            }
        }
        return language.articles().isEmpty() ? names : withoutNouns(names, sentences, language);
    }

    private static Set<String> withoutNouns(Set<String> names, List<Sentence> sentences, LanguageWords language) {
        String text = sentences.stream().map(Sentence::text).collect(Collectors.joining(" "));
        Set<String> people = Names.in(text, language).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        names.retainAll(people);
        return names;
    }

    /// Which of the known names a text holds.
    public static Set<String> in(String text, Set<String> known) {
        return Words.of(text).stream()
                .filter(Words.Word::isCapitalised)
                .map(Words.Word::plain)
                .filter(known::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isName(Words.Word word, LanguageWords language) {
        return word.isCapitalised() && language.isContent(word.plain());
    }

    /// Not the first word of a sentence, and not the first of what somebody says in it.
    private static boolean isInside(String sentence, Words.Word word) {
        int before = word.start();
        while (before > 0 && Character.isWhitespace(sentence.charAt(before - 1))) {
            before--;
        }
        return before > 0
                && WordCounter.nextStart(sentence, 0) < word.start()
                && OPENERS.indexOf(sentence.charAt(before - 1)) < 0;
    }
}
