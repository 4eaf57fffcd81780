package longhand.engine.revision;

import longhand.engine.text.Sentence;
import longhand.engine.text.SentenceEnds;
import longhand.engine.text.Sentences;

/// What models write, made into sentences. Pure functions.
final class Drafts {

    private Drafts() {}

    /// The first line that is not blank, without what no sentence end closes; empty if nothing does.
    static String firstLine(String written) {
        String line = written.strip().lines().findFirst().orElse("").strip();
        int end = 0;
        for (Sentence sentence : Sentences.of(line)) {
            end = SentenceEnds.isOpen(line.substring(0, sentence.end())) ? sentence.end() : end;
        }
        return line.substring(0, end);
    }

    /// The first sentence of it.
    static String firstSentence(String written) {
        String line = firstLine(written);
        return line.isEmpty() ? "" : Sentences.of(line).getFirst().text();
    }
}
