package longhand.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import longhand.app.bench.BenchTexts.SteppedFact;
import longhand.app.bench.BenchTexts.SteppedStory;
import longhand.engine.api.EngineException;
import longhand.engine.planning.ToldWords;
import longhand.engine.scoring.ToldProbe;
import longhand.engine.text.LanguageWords;

/// Whether the model can tell what a story has told already from what it has yet to tell.
record ToldSection() implements BenchSection {

    private static final int STEPS_QUICK = 6;
    private static final LanguageWords ENGLISH = LanguageWords.of(Locale.ENGLISH);

    /// A beat at a moment of the story.
    ///
    /// @param score   by the probe
    /// @param words   by the words alone
    /// @param planned whether a plan takes it for told
    record Asked(boolean told, double score, double words, boolean planned) {

        boolean isRight() {
            return told == (score >= ToldProbe.THRESHOLD);
        }
    }

    @Override
    public String name() {
        return "told";
    }

    @Override
    public BenchTable measure(Bench bench) throws EngineException {
        try (OpenModel model = bench.open()) {
            ToldProbe probe = new ToldProbe(model, ENGLISH);
            SteppedStory story = BenchTexts.steppedStory();
            List<String> beats = story.facts().stream().map(SteppedFact::text).toList();
            List<Asked> asked = new ArrayList<>();
            int steps = bench.quick() ? STEPS_QUICK : story.steps().size();
            for (int now = 1; now <= steps; now++) {
                List<String> page = story.steps().subList(0, now);
                List<ToldProbe.Verdict> verdicts = probe.judge(page, beats);
                ToldWords words = new ToldWords(String.join("\n", page), ENGLISH);
                for (int i = 0; i < beats.size(); i++) {
                    boolean told = story.facts().get(i).step() <= now;
                    asked.add(new Asked(
                            told, verdicts.get(i).score(), words.score(beats.get(i)), words.tells(beats.get(i))));
                }
                bench.progress().accept("told: step " + now + " of " + steps);
            }
            return table(asked);
        }
    }

    static BenchTable table(List<Asked> asked) {
        double[] told = scores(asked, true, Asked::score);
        double[] open = scores(asked, false, Asked::score);
        double[] words = scores(asked, true, Asked::words);
        double[] others = scores(asked, false, Asked::words);
        return new BenchTable(
                "Already told",
                "24 beats of a story of twelve steps, asked after each step; score of the best paragraph so far. Area:"
                        + " how often a told beat scores above an untold one. Right: share on the right side of "
                        + ToldProbe.THRESHOLD
                        + ", the mean of told and untold ones. Words: the area by the words alone. Plan: the share of the"
                        + " told ones, and of the untold, that a plan takes for told, by their words.",
                List.of("told", "untold", "area", "right", "words: area", "plan: told", "plan: untold"),
                List.of(List.of(
                        told.length,
                        open.length,
                        AreaUnderCurve.of(told, open),
                        (right(asked, true) + right(asked, false)) / 2,
                        AreaUnderCurve.of(words, others),
                        share(asked, true, Asked::planned),
                        share(asked, false, Asked::planned))));
    }

    private static double[] scores(List<Asked> asked, boolean told, ToDoubleFunction<Asked> score) {
        return asked.stream().filter(one -> one.told == told).mapToDouble(score).toArray();
    }

    private static double right(List<Asked> asked, boolean told) {
        return share(asked, told, Asked::isRight);
    }

    private static double share(List<Asked> asked, boolean told, Predicate<Asked> counted) {
        return asked.stream()
                .filter(one -> one.told == told)
                .mapToDouble(one -> counted.test(one) ? 1 : 0)
                .average()
                .orElse(0);
    }
}
