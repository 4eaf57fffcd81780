package longhand.engine.form;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import longhand.engine.text.Words;

/// What the writer has given for a form, and what becomes of its lines by it. Immutable.
///
/// @param given a word or a line
record Spelling(String given) {

    private static final String VOWELS = "aeiou";
    private static final String OTHER_VOWELS = "{other vowels}";

    String letters() {
        return Whole.letters(given);
    }

    private List<String> words() {
        return Words.of(given).stream()
                .map(word -> word.text().toLowerCase(Locale.ROOT).replace('\u2019', '\''))
                .toList();
    }

    Whole of(Whole whole) {
        return new Whole(given.strip(), said(whole.rules()), whole.figure());
    }

    private List<String> said(List<String> rules) {
        String vowels = VOWELS.replaceAll("[" + letters() + "]", "");
        return rules.stream()
                .filter(rule -> !rule.contains(OTHER_VOWELS) || !vowels.isEmpty())
                .map(rule -> rule.replace(OTHER_VOWELS, vowels))
                .map(rule -> rule.replace("{word}", letters()))
                .map(rule -> rule.replace("{letter}", letters().substring(0, 1)))
                .toList();
    }

    /// The lines for which a line stands.
    Stream<LineRule> lines(LineRule line) {
        if (!line.isEach()) {
            return Stream.of(line(line, 0));
        }
        int times = line.asksLine() ? words().size() : letters().length();
        return IntStream.rangeClosed(1, times).mapToObj(number -> line(line, number));
    }

    /// @param number of the letter or word for which it stands, from 1; 0 = none
    private LineRule line(LineRule line, int number) {
        String letter =
                number == 0 || number > letters().length() ? "" : letters().substring(number - 1, number);
        List<String> rules = said(line.rules().stream()
                .map(rule -> rule.replace(LineRule.OWN_LETTER, letter))
                .toList());
        return new LineRule(
                line.measure(),
                line.rhyme(),
                line.refrain(),
                line.letters().of(number),
                end(line.end(), number),
                line.needs(),
                rules);
    }

    private EndWord end(EndWord end, int number) {
        if (end instanceof EndWord.Given(int word)) {
            int wanted = word == LineRule.EACH ? number : word;
            return wanted <= words().size() ? new EndWord.Fixed(words().get(wanted - 1)) : end;
        }
        return end;
    }
}
