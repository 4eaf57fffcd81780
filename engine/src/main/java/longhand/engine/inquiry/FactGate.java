package longhand.engine.inquiry;

import java.util.List;
import java.util.Set;
import longhand.engine.text.Content;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.Sentence;
import longhand.engine.text.Sentences;
import longhand.engine.text.Words;

/// Lets through what a larger model says of a text only if one single sentence of it says nearly the same:
/// the share of content words that it holds and the share of words that stand there in the same order, added.
/// At 1.7 nine of ten such lines were found to be true. Nothing calls it for a model below a billion
/// weights: those copy. Immutable.
public final class FactGate {

    /// From this sum on a line passes.
    public static final double PASSES = 1.7;

    private final LanguageWords language;

    public FactGate(LanguageWords language) {
        this.language = language;
    }

    /// 0 to 2.
    public double support(String line, String text) {
        return Sentences.of(text).stream()
                .mapToDouble(sentence -> support(line, sentence))
                .max()
                .orElse(0);
    }

    public boolean passes(String line, String text) {
        return support(line, text) >= PASSES;
    }

    private double support(String line, Sentence sentence) {
        Set<String> content = Content.of(line, language);
        List<String> words = plain(line);
        return Content.overlap(content, Content.of(sentence.text(), language))
                + (double) commonRow(words, plain(sentence.text())) / Math.max(1, words.size());
    }

    private static List<String> plain(String text) {
        return Words.of(text).stream().map(Words.Word::plain).toList();
    }

    /// Words of the longest row that both have in the same order.
    private static int commonRow(List<String> first, List<String> second) {
        int[][] common = new int[first.size() + 1][second.size() + 1];
        for (int i = 1; i <= first.size(); i++) {
            for (int j = 1; j <= second.size(); j++) {
                common[i][j] = first.get(i - 1).equals(second.get(j - 1))
                        ? common[i - 1][j - 1] + 1
                        : Math.max(common[i - 1][j], common[i][j - 1]);
            }
        }
        return common[first.size()][second.size()];
    }
}
