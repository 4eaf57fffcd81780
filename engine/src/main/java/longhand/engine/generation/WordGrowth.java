package longhand.engine.generation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import longhand.engine.constraint.TokenConstraint;
import longhand.engine.sampling.Logits;
import longhand.engine.tensor.KvCache;
import longhand.engine.text.CaretWord;
import longhand.engine.tokenizer.Tokenizer;

/// What can follow the beginning of a word: tokens that go on with it, and the end. Confined to the decode thread.
final class WordGrowth {

    /// Ways on from one beginning.
    private static final int MOST = 48;

    /// Tokens that are less likely do not count, in nats.
    private static final double LEAST = -16;

    private final Tokenizer tokenizer;
    private final List<TokenConstraint> rules;
    private final WordHarvest harvest;
    private final String lead;
    private final String beginning;
    private final String[] texts;

    WordGrowth(Tokenizer tokenizer, CaretWord caret, List<TokenConstraint> rules, WordHarvest harvest) {
        this.tokenizer = tokenizer;
        this.rules = rules;
        this.harvest = harvest;
        this.lead = caret.parted() ? " " : "";
        this.beginning = small(caret.beginning());
        this.texts = new String[tokenizer.vocabularySize()];
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }

    /// The likeliest ways on; the end of the word goes to the harvest.
    ///
    /// @param cache  behind the branch
    /// @param logits behind it, started
    List<WordBranch> of(WordBranch branch, KvCache cache, Logits logits) {
        rules.forEach(rule -> mask(rule, branch, logits));
        boolean first = branch.tokens().isEmpty();
        boolean narrowed = first || branch.said().length() < beginning.length();
        if (logits.isEmpty() || narrowed && !keepOnly(branch, logits)) {
            return List.of();
        }
        List<WordBranch> children = new ArrayList<>();
        double total = logits.logTotal();
        double ended = 0;
        for (int token = 0; token < logits.size(); token++) {
            double log = logits.get(token) - total;
            if (log < LEAST) {
                continue; // the excluded ones too
            }
            String more = more(branch, token);
            int letters = WordLetters.count(branch.said(), more);
            if (letters < more.length() || more.isEmpty()) {
                ended += finish(branch, more.substring(0, letters), log);
            } else if (fits(branch.said() + more)) {
                children.add(branch.with(token, branch.said() + more, log, cache));
            }
        }
        if (ended > 0) {
            add(branch.said(), Math.exp(branch.log()) * ended);
        }
        return children.stream()
                .sorted(Comparator.comparingDouble(child -> -child.log()))
                .limit(MOST)
                .toList();
    }

    private static void mask(TokenConstraint rule, WordBranch branch, Logits logits) {
        rule.rewind(0);
        branch.tokens().forEach(rule::accept);
        rule.mask(logits);
    }

    /// @return what of the branch's own probability ends here; a token may hold some more letters and then an end
    private double finish(WordBranch branch, String letters, double log) {
        if (letters.isEmpty()) {
            return Math.exp(log);
        }
        add(branch.said() + letters, Math.exp(branch.log() + log));
        return 0;
    }

    private void add(String said, double probability) {
        String word = said.replaceAll("['\u2019]+$", "");
        if (!word.isEmpty() && small(word).startsWith(beginning)) {
            harvest.add(word, probability);
        }
    }

    /// Excludes what is no word, or not the one that is begun.
    ///
    /// @return whether anything is left
    private boolean keepOnly(WordBranch branch, Logits logits) {
        boolean left = false;
        for (int token = 0; token < logits.size(); token++) {
            if (!logits.isExcluded(token)) {
                boolean may = isWordlike(branch, token);
                left |= may;
                if (!may) {
                    logits.exclude(token);
                }
            }
        }
        return left;
    }

    private boolean isWordlike(WordBranch branch, int token) {
        if (branch.tokens().isEmpty() && !text(token).startsWith(lead)) {
            return false;
        }
        String more = more(branch, token);
        int letters = WordLetters.count(branch.said(), more);
        return letters > 0 && fits(branch.said() + more.substring(0, letters));
    }

    private boolean fits(String said) {
        String one = small(said);
        return one.length() < beginning.length() ? beginning.startsWith(one) : one.startsWith(beginning);
    }

    /// What a token adds to the word; empty for one that ends the text.
    private String more(WordBranch branch, int token) {
        return branch.tokens().isEmpty() ? text(token).substring(lead.length()) : text(token);
    }

    private String text(int token) {
        String there = texts[token];
        if (there == null) {
            there = NextWords.text(tokenizer.bytes(token));
            texts[token] = there;
        }
        return there;
    }
}
