package longhand.engine.form;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A form of verse.
///
/// @param id       by which it is asked for: `haiku`
/// @param title    for people
/// @param about    what it is, in a sentence
/// @param like     the form whose examples a model is shown; empty = its own
/// @param stanzas  its lines; not empty
/// @param examples poems in it, the first one valid to the letter, each with its title
public record Form(
        String id, String title, String about, String like, List<List<LineRule>> stanzas, List<Example> examples) {

    /// A poem in a form.
    public record Example(String title, List<String> lines) {

        public Example {
            lines = List.copyOf(lines);
        }
    }

    public Form {
        stanzas = stanzas.stream().map(List::copyOf).toList();
        examples = List.copyOf(examples);
        if (stanzas.isEmpty() || stanzas.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a form has lines: " + id);
        }
    }

    /// The lines of all stanzas, in order.
    public List<LineRule> lines() {
        return stanzas.stream().flatMap(List::stream).toList();
    }

    /// The same with its lines spelled by a word.
    ///
    /// @param word small letters
    public Form spelling(String word) {
        List<List<LineRule>> spelled = stanzas.stream()
                .map(stanza -> stanza.stream()
                        .flatMap(line -> line.initial() == LineRule.EACH ? each(line, word) : Stream.of(line))
                        .toList())
                .toList();
        return new Form(id, title, about, like, spelled, examples);
    }

    private static Stream<LineRule> each(LineRule line, String word) {
        return IntStream.rangeClosed(1, word.length())
                .mapToObj(letter -> new LineRule(line.measure(), line.rhyme(), line.refrain(), letter));
    }

    /// Whether it needs a word whose letters begin its lines.
    public boolean isSpelled() {
        return lines().stream().anyMatch(line -> line.initial() != 0);
    }

    /// Whether a line is the last of its stanza.
    ///
    /// @param line from 0
    public boolean endsStanza(int line) {
        int end = 0;
        for (List<LineRule> stanza : stanzas) {
            end += stanza.size();
            if (line == end - 1) {
                return true;
            }
        }
        return false;
    }

    /// The letters by which its lines rhyme, each once, in order.
    public Stream<String> rhymes() {
        return lines().stream()
                .map(LineRule::rhyme)
                .filter(letter -> !letter.isEmpty())
                .distinct();
    }
}
