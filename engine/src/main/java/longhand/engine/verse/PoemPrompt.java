package longhand.engine.verse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import longhand.engine.form.Examples;
import longhand.engine.form.Form;
import longhand.engine.text.Words;

/// What the model reads ahead of a poem: examples in the form with their titles, then the title that is asked for.
/// Immutable.
///
/// @param examples may be none
record PoemPrompt(List<Form.Example> examples) {

    /// Up to the end of the title.
    String titled(String title) {
        return begun(title, List.of());
    }

    /// The same, with the lines that are there already.
    String begun(String title, List<GivenLine> given) {
        List<String> lines = given.stream().map(GivenLine::text).toList();
        return Examples.text(examples) + Examples.begun(title, lines);
    }

    /// The same, up to where a word would be named that rhymes in such a poem.
    String rhyming(String title) {
        return titled(title) + "\nRhyme:";
    }

    /// The lines of the examples, as far as their words are known.
    List<List<Integer>> lines(VerseWords words) {
        return examples.stream()
                .flatMap(example -> example.lines().stream())
                .map(line -> words(line, words))
                .toList();
    }

    /// The words of a line that are known.
    List<Integer> words(String line, VerseWords words) {
        return Words.of(line).stream()
                .map(word -> words.find(word.plain().toLowerCase(Locale.ROOT)))
                .flatMap(Optional::stream)
                .toList();
    }
}
