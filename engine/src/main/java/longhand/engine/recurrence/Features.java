package longhand.engine.recurrence;

import java.util.List;
import java.util.Set;
import longhand.engine.text.Content;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.Sentence;
import longhand.engine.text.StoryNames;
import longhand.engine.text.Words;

/// What shows without a model that a sentence holds a fact: four counts.
///
/// @param content distinct words that carry content
/// @param state   words that say how things stand or who has what
/// @param names   distinct names
/// @param numbers numerals and numbers in words
record Features(int content, int state, int names, int numbers) {

    /// @param names all names that the text is known to hold
    static Features of(Sentence sentence, Set<String> names, LanguageWords language) {
        List<Words.Word> words = Words.of(sentence.text());
        return new Features(
                Content.of(words, language).size(),
                (int) words.stream()
                        .filter(word -> language.state().contains(word.plain()))
                        .count(),
                StoryNames.in(sentence.text(), names).size(),
                (int) words.stream().filter(word -> isNumber(word, language)).count());
    }

    private static boolean isNumber(Words.Word word, LanguageWords language) {
        return word.isNumeral() || language.numbers().contains(word.plain());
    }
}
