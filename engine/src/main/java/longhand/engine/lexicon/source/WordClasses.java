package longhand.engine.lexicon.source;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import longhand.engine.lexicon.WordClass;
import longhand.engine.text.LanguageWords;

/// What a word can be, also in its inflected forms: WordNet's data has base forms only, so the endings of
/// English are taken off and what is left is looked up.
///
/// @param wordNet base forms
/// @param words   function words and irregular forms
record WordClasses(WordNet wordNet, LanguageWords words) {

    private static final List<Ending> ENDINGS = List.of(
            new Ending("s", "", WordClass.NOUN),
            new Ending("es", "", WordClass.NOUN),
            new Ending("ies", "y", WordClass.NOUN),
            new Ending("ves", "f", WordClass.NOUN),
            new Ending("ves", "fe", WordClass.NOUN),
            new Ending("men", "man", WordClass.NOUN),
            new Ending("s", "", WordClass.VERB),
            new Ending("es", "", WordClass.VERB),
            new Ending("ies", "y", WordClass.VERB),
            new Ending("ed", "", WordClass.VERB),
            new Ending("ed", "e", WordClass.VERB),
            new Ending("ied", "y", WordClass.VERB),
            new Ending("ing", "", WordClass.VERB),
            new Ending("ing", "e", WordClass.VERB),
            new Ending("ying", "ie", WordClass.VERB),
            new Ending("er", "", WordClass.ADJECTIVE),
            new Ending("er", "e", WordClass.ADJECTIVE),
            new Ending("ier", "y", WordClass.ADJECTIVE),
            new Ending("est", "", WordClass.ADJECTIVE),
            new Ending("est", "e", WordClass.ADJECTIVE),
            new Ending("iest", "y", WordClass.ADJECTIVE));

    private static final int SHORTEST_BASE = 2;

    /// What an inflected form ends in, and what its base has instead.
    private record Ending(String form, String base, WordClass wordClass) {}

    Set<WordClass> of(String word) {
        Set<WordClass> classes = EnumSet.noneOf(WordClass.class);
        classes.addAll(wordNet.of(word));
        if (wordNet.of(words.bases().getOrDefault(word, "")).contains(WordClass.VERB)) {
            classes.add(WordClass.VERB);
        }
        ENDINGS.stream().filter(ending -> isForm(word, ending)).forEach(ending -> classes.add(ending.wordClass()));
        if (!words.isContent(word)) {
            classes.add(WordClass.FUNCTION);
        }
        return classes;
    }

    private boolean isForm(String word, Ending ending) {
        if (!word.endsWith(ending.form()) || word.length() - ending.form().length() < SHORTEST_BASE) {
            return false;
        }
        String stem = word.substring(0, word.length() - ending.form().length());
        return is(stem + ending.base(), ending.wordClass()) || ending.base().isEmpty() && isDoubled(stem, ending);
    }

    /// `stopped` has a letter of `stop` twice.
    private boolean isDoubled(String stem, Ending ending) {
        int last = stem.length() - 1;
        return !ending.form().equals("s")
                && stem.charAt(last) == stem.charAt(last - 1)
                && is(stem.substring(0, last), ending.wordClass());
    }

    private boolean is(String base, WordClass wordClass) {
        return wordNet.of(base).contains(wordClass);
    }
}
