package longhand.engine.generation;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import longhand.engine.sampling.Logits;
import longhand.engine.sampling.LogitsProcessor;
import longhand.engine.text.Beginnings;
import longhand.engine.text.VerseLines;
import longhand.engine.tokenizer.TextPart;
import longhand.engine.tokenizer.Tokenizer;

/// Has sentences begin with different words: a small model falls into rows of them ("Dad, ...", "Dad, ..."), of which
/// none repeats another. The more of the last sentences begin with a word, the less likely it becomes where the next
/// one begins; where the writer's page has such a row, that is how the writer writes, and verse may begin its
/// lines alike. Confined to the decode thread.
final class SameBeginnings implements LogitsProcessor {

    /// Of the last sentences so many may begin alike.
    private static final int FREE = 3;

    /// What the first one more costs, in nats; each other one doubles it.
    private static final double FIRST = 1.5;

    private static final double MOST = 12;

    /// With so many of them on the page a word is its style.
    private static final int STYLE = 6;

    private final Tokenizer tokenizer;
    private final String page;
    private final TakeText text;
    private final Map<String, Integer> ofPage;

    /// @param page what stands before the take
    SameBeginnings(Tokenizer tokenizer, String page, TakeText text) {
        this.tokenizer = tokenizer;
        this.page = page;
        this.text = text;
        this.ofPage = Beginnings.of(page);
    }

    @Override
    public void process(Logits logits) {
        worn().forEach((word, nats) -> logits.add(beginning(word), -nats));
    }

    /// Against a word that is made less likely, all others are made likelier.
    @Override
    public double raises() {
        return worn().values().stream().mapToDouble(nats -> nats).max().orElse(0);
    }

    /// What each word costs here, in nats.
    private Map<String, Double> worn() {
        if (!text.beginsSentence(page)) {
            return Map.of();
        }
        String all = page + text;
        if (VerseLines.areLast(all)) {
            return Map.of();
        }
        return Beginnings.of(all).entrySet().stream()
                .filter(word -> word.getValue() >= FREE && ofPage.getOrDefault(word.getKey(), 0) < STYLE)
                .collect(Collectors.toMap(Entry::getKey, word -> cost(word.getValue())));
    }

    private static double cost(int times) {
        return Math.min(MOST, FIRST * (1 << times - FREE));
    }

    /// The tokens with which the word can begin.
    private BitSet beginning(String word) {
        BitSet found = new BitSet();
        for (String written : List.of(word, " " + word)) {
            for (int token : tokenizer.encode(List.of(new TextPart(written, false)), false)) {
                if (saysWord(token)) {
                    found.set(token);
                    break;
                }
            }
        }
        return found;
    }

    /// A blank can be a token of its own.
    private boolean saysWord(int token) {
        byte[] said = tokenizer.bytes(token);
        return said.length > 0 && said[said.length - 1] != ' ';
    }
}
