package longhand.engine.generation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import longhand.engine.sampling.Logits;
import longhand.engine.sampling.LogitsProcessor;
import longhand.engine.text.Words;
import longhand.engine.tokenizer.Tokenizer;

/// Makes the words that a take needs likelier as they become due, spread over its length: the later, the harder. So the
/// model finds a place where a word fits, while there is time. Confined to the decode thread.
final class NeededWords implements LogitsProcessor {

    /// Added to the score of a word's beginning when it is due, and twice that as much later, in nats.
    private static final double DUE = 6;

    /// Added more once it is begun.
    private static final double BEGUN = 4;

    /// In words.
    private static final double SHORTEST_STEP = 3;

    private final List<Spelled> words;
    private final boolean inOrder;
    private final int target;
    private final TakeText text;
    private int came;
    private int cameAt;

    /// @param words   small letters
    /// @param inOrder whether only the first that has not come is made likelier
    /// @param target  asked length of the take, in words
    NeededWords(List<String> words, boolean inOrder, int target, TakeText text, Tokenizer tokenizer) {
        this.words = words.stream().map(word -> new Spelled(word, tokenizer)).toList();
        this.inOrder = inOrder;
        this.target = target;
        this.text = text;
    }

    /// A word as the model spells it inside a sentence, and at its beginning.
    private static final class Spelled {

        private final String word;
        private final Row small;
        private final Row capital;

        Spelled(String word, Tokenizer tokenizer) {
            String first = word.substring(0, 1).toUpperCase(Locale.ROOT);
            this.word = word;
            this.small = new Row(tokenizer.encode(" " + word, false, false));
            this.capital = new Row(tokenizer.encode(" " + first + word.substring(1), false, false));
        }

        Stream<Row> rows() {
            return Stream.of(small, capital);
        }
    }

    /// Tokens, and how many of them the text ends with.
    private static final class Row {

        private final int[] tokens;
        private int said;

        Row(int[] tokens) {
            this.tokens = tokens;
        }

        void accept(int token) {
            if (said < tokens.length && tokens[said] == token) {
                said++;
            } else {
                said = tokens[0] == token ? 1 : 0;
            }
        }

        boolean isBegun() {
            return said > 0 && said < tokens.length;
        }

        void push(Logits logits, double bias) {
            int token = tokens[said % tokens.length];
            if (!logits.isExcluded(token)) {
                logits.set(token, (float) (logits.get(token) + bias));
            }
        }
    }

    /// It may dig out a word that the model thinks impossible.
    @Override
    public double raises() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public void process(Logits logits) {
        List<Spelled> left = left();
        if (words.size() - left.size() != came) {
            came = words.size() - left.size();
            cameAt = text.words();
        }
        double bias = DUE * Math.clamp(lateness(left.size()), 0, 2);
        if (!left.isEmpty() && bias > 0) {
            push(inOrder ? left.subList(0, 1) : left, bias, logits);
        }
    }

    /// 0 behind the last one that came, 1 where the next is due, if those that are left share what is left of the take.
    private double lateness(int left) {
        double step = Math.max(SHORTEST_STEP, (target - cameAt) / (left + 1.0));
        return (text.words() - cameAt) / step;
    }

    private void push(List<Spelled> left, double bias, Logits logits) {
        List<Row> begun =
                left.stream().flatMap(Spelled::rows).filter(Row::isBegun).toList();
        begun.forEach(row -> row.push(logits, bias + BEGUN));
        if (begun.isEmpty()) {
            boolean first = text.isAtStop();
            left.forEach(word -> (first ? word.capital : word.small).push(logits, bias));
        }
    }

    private List<Spelled> left() {
        List<String> said = Words.of(text.toString()).stream()
                .map(word -> word.text().toLowerCase(Locale.ROOT))
                .toList();
        if (inOrder) {
            return words.subList(came(said), words.size());
        }
        Set<String> all = Set.copyOf(said);
        return words.stream().filter(word -> !all.contains(word.word)).toList();
    }

    private int came(List<String> said) {
        int came = 0;
        for (String word : said) {
            if (came < words.size() && words.get(came).word.equals(word)) {
                came++;
            }
        }
        return came;
    }

    @Override
    public void accept(int token) {
        words.stream().flatMap(Spelled::rows).forEach(row -> row.accept(token));
    }

    /// What is begun is forgotten: a text is taken back to the end of a sentence.
    @Override
    public void rewind(int length) {
        words.stream().flatMap(Spelled::rows).forEach(row -> row.said = 0);
    }
}
