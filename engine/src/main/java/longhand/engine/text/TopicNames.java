package longhand.engine.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The names in what a story is about. Such a text is too short for [Names] alone, which wants a word at the beginning
/// of a sentence twice: of "Ada keeps the lighthouse", Ada is the name by what stands behind her. Immutable.
///
/// @param language of the text
/// @param behind   words behind a name that begins a sentence
/// @param endings  of verbs behind one
public record TopicNames(LanguageWords language, Set<String> behind, List<String> endings) {

    private static final String ENDING = "-";

    public TopicNames {
        behind = Set.copyOf(behind);
        endings = List.copyOf(endings);
    }

    /// Of a language without a list, only the names that [Names] finds.
    public static TopicNames of(Locale locale) {
        List<String> all =
                LanguageWords.linesOf("/longhand/words/" + locale.getLanguage() + "/behind-name.txt").stream()
                        .filter(line -> !line.startsWith("#"))
                        .flatMap(line -> List.of(line.split(" ")).stream())
                        .toList();
        return new TopicNames(
                LanguageWords.of(locale),
                all.stream().filter(word -> !word.startsWith(ENDING)).collect(Collectors.toSet()),
                all.stream()
                        .filter(word -> word.startsWith(ENDING))
                        .map(word -> word.substring(ENDING.length()))
                        .toList());
    }

    /// In alphabetical order, each as it is written.
    public Set<String> in(String topic) {
        Set<String> names = new TreeSet<>(Names.in(topic, language));
        for (Sentence sentence : Sentences.of(topic)) {
            List<Words.Word> words = Words.of(sentence.text());
            if (words.size() > 1 && isName(words.get(0), words.get(1))) {
                names.add(bare(words.getFirst().text()));
            }
        }
        return names;
    }

    private boolean isName(Words.Word first, Words.Word next) {
        return first.isCapitalised()
                && !Names.isCommon(first.text())
                && language.isContent(first.plain())
                && !language.isVerbal(first.plain())
                && (isOwner(first) || isBehindName(next));
    }

    private boolean isBehindName(Words.Word word) {
        boolean verb = language.isContent(word.plain()) && endings.stream().anyMatch(word.plain()::endsWith);
        return !word.isCapitalised() && (verb || behind.contains(word.plain()));
    }

    private static boolean isOwner(Words.Word word) {
        return bare(word.text()).length() < word.text().length();
    }

    /// Without what makes it somebody's.
    private static String bare(String word) {
        return word.replaceAll("['\u2019]s$", "");
    }
}
