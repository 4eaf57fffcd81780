package longhand.engine.form;

import java.util.List;
import java.util.stream.Stream;

/// A form of verse, or of prose that is counted.
///
/// @param id       by which it is asked for: `haiku`
/// @param title    for people
/// @param about    what it is, in a sentence
/// @param like     the form whose examples a model is shown; empty = its own
/// @param whole    what holds of the poem as a whole
/// @param stanzas  its lines; not empty
/// @param examples poems in it, the first one valid to the letter, each with its title
public record Form(
        String id,
        String title,
        String about,
        String like,
        Whole whole,
        List<List<LineRule>> stanzas,
        List<Example> examples) {

    /// A poem in a form.
    ///
    /// @param word that was given for it; empty = none
    public record Example(String title, String word, List<String> lines) {

        public Example {
            lines = List.copyOf(lines);
        }
    }

    /// What the writer has to give.
    public enum Asks {
        NOTHING,
        /// A word of which a rule speaks.
        WORD,
        /// A word whose letters have a line each.
        LETTERS,
        /// A line whose words have a line each.
        LINE
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

    /// The same with what the writer has given: a line for each letter or word, rules that speak of it.
    ///
    /// @param given a word or a line; empty = the form stays as it is, unless it has a word of its own
    /// @throws IllegalArgumentException if the word is too short
    public Form spelling(String given) {
        Spelling spelling = new Spelling(whole.word().isEmpty() ? given : whole.word());
        if (spelling.letters().isEmpty()) {
            return this;
        }
        int needed = lines().stream()
                .mapToInt(line -> line.letters().longest())
                .max()
                .orElse(0);
        if (spelling.letters().length() < needed) {
            throw new IllegalArgumentException(title + " needs a word of " + needed + " letters: \"" + given + "\"");
        }
        List<List<LineRule>> spelled = stanzas.stream()
                .map(stanza -> stanza.stream().flatMap(spelling::lines).toList())
                .toList();
        return new Form(id, title, about, like, spelling.of(whole), spelled, examples);
    }

    /// What is still to be given before a poem can be written.
    public Asks asks() {
        if (!whole.word().isEmpty()) {
            return Asks.NOTHING;
        }
        if (lines().stream().anyMatch(LineRule::asksLine)) {
            return Asks.LINE;
        }
        if (lines().stream().anyMatch(LineRule::asksLetters)) {
            return Asks.LETTERS;
        }
        return whole.asksWord() ? Asks.WORD : Asks.NOTHING;
    }

    /// Whether it is prose: one passage of so many words.
    public boolean isProse() {
        return lines().getFirst().measure() instanceof Measure.Passage;
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
