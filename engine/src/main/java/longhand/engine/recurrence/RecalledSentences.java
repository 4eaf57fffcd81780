package longhand.engine.recurrence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import longhand.engine.text.Sentence;
import longhand.engine.text.Sentences;
import longhand.engine.text.WordCounter;

/// What of earlier pages a prompt tells again: their sentences that are nearest to what is asked for, in the order of
/// the story, one a line. A small model finds a fact in a list of such lines more often than in the paragraphs around
/// it: adr/0013. Immutable.
///
/// @param most  sentences
/// @param words of all of them together, at most
record RecalledSentences(Recall recall, int most, int words) {

    /// A sentence.
    ///
    /// @param paragraph that it stands in, by its place in the list
    record Line(String text, int paragraph) {}

    /// @param told what stands there already
    List<Line> of(String question, List<String> paragraphs, String told) {
        List<Line> all = IntStream.range(0, paragraphs.size())
                .boxed()
                .flatMap(i -> Sentences.of(paragraphs.get(i)).stream()
                        .map(Sentence::text)
                        .map(text -> new Line(text.strip().replaceAll("\\s+", " "), i)))
                .toList();
        List<String> texts = all.stream()
                .map(Line::text)
                .filter(text -> !told.contains(text))
                .distinct()
                .toList();
        List<String> nearest = recall.nearest(question, texts, most);
        List<String> chosen = fitting(nearest);
        return chosen.isEmpty() && !nearest.isEmpty()
                ? List.of(cut(all, nearest.getFirst()))
                : all.stream().filter(line -> chosen.remove(line.text)).toList();
    }

    private Line cut(List<Line> all, String text) {
        Line whole =
                all.stream().filter(line -> line.text.equals(text)).findFirst().orElseThrow();
        return new Line(Capped.beginning(text, words), whole.paragraph);
    }

    /// The nearest have the first call on the room.
    private List<String> fitting(List<String> nearest) {
        List<String> fitting = new ArrayList<>();
        int left = words;
        for (String sentence : nearest) {
            int counted = WordCounter.count(sentence);
            if (counted <= left && sentence.length() <= left * Capped.CHARACTERS_PER_WORD) {
                fitting.add(sentence);
                left -= counted;
            }
        }
        return fitting;
    }

    static String lines(List<Line> lines) {
        return String.join("\n", lines.stream().map(line -> "- " + line.text).toList());
    }
}
