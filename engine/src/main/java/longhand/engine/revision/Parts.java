package longhand.engine.revision;

import java.util.List;
import java.util.function.Function;
import longhand.engine.text.Sentence;
import longhand.engine.text.Sentences;

/// A selection sentence by sentence, with the white space between them as the writer has it. Immutable.
///
/// @param text      the selection
/// @param sentences of it
record Parts(String text, List<Sentence> sentences) {

    static Parts of(String text) {
        return new Parts(text, Sentences.of(text));
    }

    /// What stands before a sentence and behind the one before it.
    String gap(int sentence) {
        int from = sentence == 0 ? 0 : sentences.get(sentence - 1).end();
        return text.substring(from, sentences.get(sentence).start());
    }

    /// The selection with other sentences in the places of some; those of which nothing is left go, and of
    /// the white space around them one piece stays, with a line break if either had one.
    String with(Function<Sentence, String> change) {
        StringBuilder changed = new StringBuilder();
        String gap = "";
        for (Sentence sentence : sentences) {
            String own = gap(sentence.index());
            gap = gap.contains("\n") && !own.contains("\n") ? gap : own;
            String other = change.apply(sentence);
            if (!other.isEmpty()) {
                changed.append(changed.isEmpty() ? gap(0) : gap).append(other);
                gap = "";
            }
        }
        return changed.append(text.substring(sentences.getLast().end())).toString();
    }
}
