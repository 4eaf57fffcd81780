package longhand.engine.scansion;

import java.util.List;
import longhand.engine.lexicon.Speech;
import longhand.engine.lexicon.SpokenWord;
import longhand.engine.text.Words;

/// The words of a line and the ways to say them. A guess is none: what is not known for certain keeps no form.
///
/// @param speech that says them
record LineWords(Speech speech) {

    List<SpokenWord> of(String line) {
        return Words.of(line).stream()
                .map(word -> speech.of(word.text()))
                .map(word -> word.verified() ? word : new SpokenWord(word.text(), List.of(), false))
                .toList();
    }
}
