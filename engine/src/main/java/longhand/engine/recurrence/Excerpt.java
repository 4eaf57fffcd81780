package longhand.engine.recurrence;

import java.util.List;
import longhand.engine.text.Sentence;
import longhand.engine.text.Sentences;
import longhand.engine.text.WordCounter;

/// What of a recalled paragraph a prompt has room for: the sentence that is nearest to what is asked for, and its
/// neighbours as long as they fit. Immutable.
///
/// @param words at most
record Excerpt(Recall recall, String question, int words) {

    String of(String paragraph) {
        List<Sentence> sentences = Sentences.of(paragraph);
        if (WordCounter.count(paragraph) <= words || sentences.isEmpty()) {
            return Capped.beginning(paragraph, words);
        }
        int first = nearest(sentences);
        int last = first;
        // A sentence ahead of it tells who is meant; what follows comes second.
        boolean grown = true;
        while (grown) {
            grown = false;
            if (first > 0 && fits(paragraph, sentences.get(first - 1), sentences.get(last))) {
                first--;
                grown = true;
            }
            if (last + 1 < sentences.size() && fits(paragraph, sentences.get(first), sentences.get(last + 1))) {
                last++;
                grown = true;
            }
        }
        return Capped.beginning(
                paragraph.substring(
                        sentences.get(first).start(), sentences.get(last).end()),
                words);
    }

    private boolean fits(String paragraph, Sentence first, Sentence last) {
        return WordCounter.count(paragraph.substring(first.start(), last.end())) <= words;
    }

    private int nearest(List<Sentence> sentences) {
        List<String> texts = sentences.stream().map(Sentence::text).toList();
        List<String> best = recall.nearest(question, texts, 1);
        return best.isEmpty() ? 0 : texts.indexOf(best.getFirst());
    }
}
