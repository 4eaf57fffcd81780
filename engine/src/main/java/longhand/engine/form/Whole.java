package longhand.engine.form;

import java.util.List;
import java.util.Locale;
import longhand.engine.text.Accents;

/// What holds of a poem as a whole.
///
/// @param word   whose letters or words its lines follow: the form's own, or the writer's; empty = none, or not given
///               yet
/// @param rules  for all words of the poem, as [longhand.engine.rule.RuleText] reads them; `{word}`, `{letter}` and
///               `{other vowels}` stand for the writer's word, its first letter and the vowels that it does not
///               have, until it is given
/// @param figure what its letters or words make together
public record Whole(String word, List<String> rules, Figure figure) {

    /// What the letters or words of a poem make together.
    public enum Figure {
        NONE,
        /// All letters from a to z come.
        PANGRAM,
        /// Each line has the letters of the writer's word, each as often.
        ANAGRAM,
        /// The words are the same from behind.
        WORD_PALINDROME,
        /// The letters are the same from behind.
        LETTER_PALINDROME
    }

    public static final Whole NOTHING = new Whole("", List.of(), Figure.NONE);

    public Whole {
        rules = List.copyOf(rules);
    }

    /// The letters of the word, a to z.
    public String letters() {
        return letters(word);
    }

    /// The letters of a word or a line, small ones from a to z; accents are left away.
    public static String letters(String text) {
        return Accents.removed(text).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    boolean asksWord() {
        return figure == Figure.ANAGRAM || rules.stream().anyMatch(rule -> rule.contains("{"));
    }

    /// Its rules, without those that wait for a word.
    public List<String> sayable() {
        return rules.stream().filter(rule -> !rule.contains("{")).toList();
    }
}
