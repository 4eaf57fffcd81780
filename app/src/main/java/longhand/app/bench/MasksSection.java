package longhand.app.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import longhand.engine.api.EngineException;
import longhand.engine.constraint.Completions;
import longhand.engine.constraint.TokenConstraint;
import longhand.engine.constraint.VocabularyTrie;
import longhand.engine.constraint.WordMasks;
import longhand.engine.constraint.WordRuleConstraint;
import longhand.engine.constraint.WordState;
import longhand.engine.length.LengthTokens;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.rule.LexiconKnowledge;
import longhand.engine.rule.RuleCompiler;
import longhand.engine.rule.RuleText;
import longhand.engine.sampling.Logits;
import longhand.engine.tokenizer.Tokenizer;

/// What a mask costs a token, on the way through a text that keeps the rule; and the perplexity of that text with the
/// mask and without.
record MasksSection() implements BenchSection {

    private static final String RULE = "no letters e";
    private static final int ROUNDS = 20;
    private static final double NANOS_PER_MICRO = 1e3;
    private static final double NANOS_PER_MILLI = 1e6;

    @Override
    public String name() {
        return "masks";
    }

    @Override
    public BenchTable measure(Bench bench) throws EngineException {
        try (OpenModel model = bench.open()) {
            long start = System.nanoTime();
            Measured measured = new Measured(model.tokenizer());
            long compiled = System.nanoTime() - start;
            String text = String.join("\n\n", BenchTexts.lipogram());
            int[] tokens = model.tokenizer().encode(text, false, false);
            double[] first = measured.walk(tokens).found;
            List<Times> rounds = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                rounds.add(measured.walk(tokens));
            }
            Times later = Times.medians(rounds.subList(ROUNDS / 2, ROUNDS), tokens.length);
            double masked = measured.logProbability(model, tokens, true);
            double free = measured.logProbability(model, tokens, false);
            return table(tokens.length, compiled / NANOS_PER_MILLI, first, later, Math.exp(-masked), Math.exp(-free));
        }
    }

    private static BenchTable table(
            int tokens, double compiled, double[] first, Times later, double masked, double free) {
        return new BenchTable(
                "Masks",
                "Of the rule \"no letters e\" over a text of ours that keeps it. Microseconds a token to find the"
                        + " mask: the first time, and when the places of the text are known; and to exclude the other"
                        + " tokens. Making: trie, lexicon and rule, in milliseconds. Perplexity of the text with the mask and without.",
                List.of(
                        "tokens",
                        "making",
                        "first p50",
                        "first p99",
                        "later p50",
                        "later p99",
                        "exclude p50",
                        "exclude p99",
                        "masked perplexity",
                        "free"),
                List.of(List.of(
                        tokens,
                        compiled,
                        percentile(first, 50),
                        percentile(first, 99),
                        percentile(later.found, 50),
                        percentile(later.found, 99),
                        percentile(later.excluded, 50),
                        percentile(later.excluded, 99),
                        masked,
                        free)));
    }

    private static double percentile(double[] values, int percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) * percent / 100];
    }

    /// Microseconds by token.
    private static final class Times {

        private final double[] found;
        private final double[] excluded;

        Times(int tokens) {
            found = new double[tokens];
            excluded = new double[tokens];
        }

        /// By token, over some rounds: other programs must not count.
        static Times medians(List<Times> rounds, int tokens) {
            Times medians = new Times(tokens);
            for (int i = 0; i < tokens; i++) {
                int token = i;
                medians.found[i] = percentile(
                        rounds.stream().mapToDouble(round -> round.found[token]).toArray(), 50);
                medians.excluded[i] = percentile(
                        rounds.stream()
                                .mapToDouble(round -> round.excluded[token])
                                .toArray(),
                        50);
            }
            return medians;
        }
    }

    /// The rule, ready for one model.
    private static final class Measured {

        private final Tokenizer tokenizer;
        private final WordMasks masks;
        private final WordState rule;
        private final Logits logits;

        Measured(Tokenizer tokenizer) {
            this.tokenizer = tokenizer;
            this.logits = new Logits(tokenizer.vocabularySize());
            Lexicon lexicon = Lexicon.english();
            Completions completions = Completions.of(lexicon, tokenizer);
            BitSet ends = LengthTokens.ends(tokenizer);
            masks = new WordMasks(
                    VocabularyTrie.of(tokenizer), lexicon.words(), completions, ends, tokenizer.vocabularySize());
            rule = new RuleCompiler(lexicon, LexiconKnowledge.of(lexicon))
                    .start(List.of(RuleText.read(RULE)), List.of());
        }

        private WordRuleConstraint constraint() {
            return new WordRuleConstraint(tokenizer, masks, rule, RULE, "".getBytes(StandardCharsets.UTF_8), 0);
        }

        Times walk(int[] tokens) {
            WordRuleConstraint constraint = constraint();
            Times times = new Times(tokens.length);
            for (int i = 0; i < tokens.length; i++) {
                logits.start();
                long start = System.nanoTime();
                constraint.prepare();
                long found = System.nanoTime();
                constraint.mask(logits);
                times.found[i] = (found - start) / NANOS_PER_MICRO;
                times.excluded[i] = (System.nanoTime() - found) / NANOS_PER_MICRO;
                constraint.accept(tokens[i]);
            }
            return times;
        }

        /// Mean of a token's, in nats, of all tokens but the first.
        ///
        /// @throws IllegalStateException if the mask excludes a token of the text
        double logProbability(OpenModel model, int[] tokens, boolean masked) {
            TokenConstraint constraint = constraint();
            constraint.accept(tokens[0]);
            List<Double> logs = new ArrayList<>();
            model.read(tokens, (position, raw) -> {
                if (position + 1 < tokens.length) {
                    logs.add(log(constraint, raw, tokens[position + 1], masked));
                    constraint.accept(tokens[position + 1]);
                }
            });
            return logs.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        }

        private double log(TokenConstraint constraint, float[] raw, int token, boolean masked) {
            System.arraycopy(raw, 0, logits.raw(), 0, raw.length);
            logits.start();
            if (masked) {
                constraint.mask(logits);
                if (logits.isExcluded(token)) {
                    throw new IllegalStateException("the text breaks its rule at " + tokenizer.piece(token));
                }
            }
            return logits.logProbability(token);
        }
    }
}
