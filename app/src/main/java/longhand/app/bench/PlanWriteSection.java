package longhand.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import longhand.engine.api.EngineException;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.Prompt;
import longhand.engine.api.SamplingSettings;
import longhand.engine.planning.BookPlanner;
import longhand.engine.planning.LengthReward;
import longhand.engine.planning.LengthScore;
import longhand.engine.planning.LifeBenchScore;
import longhand.engine.planning.LifeBenchScore.Asked;
import longhand.engine.planning.QualityScore;
import longhand.engine.recurrence.StepWriter;
import longhand.engine.recurrence.StorySettings;
import longhand.engine.recurrence.StorySizes;
import longhand.engine.text.Repetition;
import longhand.engine.text.WordCounter;
import longhand.engine.text.Words;

/// Texts of 500 to 20,000 words, planned and written line by line; beside each the same in one go, without a plan and
/// without a hand on its length. The score is that of LongBench-Write: Bai et al., 2024, arXiv:2408.07055.
record PlanWriteSection() implements BenchSection {

    private static final List<Integer> WORDS = List.of(500, 1000, 2000, 5000, 10_000, 20_000);
    private static final List<Integer> WORDS_QUICK = List.of(500, 1000);
    private static final int TENTHS = 10;
    private static final String PLANNED = "plan and write";
    private static final String ONE_GO = "one go";
    private static final String SECONDS = "-seconds";
    private static final String MARKS = "-marks";
    private static final long SEED = 7;
    private static final String TOPIC =
            "Mara, who keeps the lighthouse on Gull Point, and her brother Osk, who wants to sell it";

    /// A text that was written.
    ///
    /// @param way     how
    /// @param asked   words
    /// @param seconds that it took, planning included
    /// @param quality by the marks of somebody who read it
    record Written(String way, int asked, String text, double seconds, Optional<QualityScore> quality) {

        /// By the words that the studio counts, in which the length was asked for.
        double score() {
            return LengthScore.of(asked, words());
        }

        /// By the paper's words, of which "don't" is two.
        double paperScore() {
            return LengthScore.of(asked, LengthScore.count(text));
        }

        /// By the studio's words; nothing for a text of one word or none.
        OptionalDouble lifeBenchScore() {
            return LifeBenchScore.of(Asked.EQUAL, asked, words());
        }

        /// Nothing if nobody gave marks.
        OptionalDouble qualityScore() {
            return quality.stream().mapToDouble(QualityScore::value).findFirst();
        }

        /// By the paper's words, as it was published; nothing if nobody gave marks.
        OptionalDouble overallScore() {
            return quality.stream()
                    .mapToDouble(marks -> QualityScore.overall(paperScore(), marks.value()))
                    .findFirst();
        }

        private int words() {
            return WordCounter.count(text);
        }

        Written marked(Optional<QualityScore> given) {
            return new Written(way, asked, text, seconds, given);
        }
    }

    @Override
    public String name() {
        return "plans-write";
    }

    @Override
    public BenchTable measure(Bench bench) throws EngineException {
        List<Written> all = new ArrayList<>();
        for (int words : bench.quick() ? WORDS_QUICK : WORDS) {
            all.add(written(bench, PLANNED, words));
            all.add(written(bench, ONE_GO, words));
        }
        return table(all);
    }

    /// The text as it was kept at an earlier time, or a fresh one.
    private static Written written(Bench bench, String way, int words) throws EngineException {
        String name = bench.named("plans-write-" + words + "-" + way.replace(' ', '-'));
        Optional<QualityScore> marks = marks(bench, name); // before hours of writing
        return unmarked(bench, name, way, words).marked(marks);
    }

    private static Optional<QualityScore> marks(Bench bench, String name) {
        try {
            return bench.texts().find(name + MARKS).map(QualityScore::read);
        } catch (IllegalArgumentException wrong) {
            throw new UncheckedIOException(new IOException(name + MARKS + ": " + wrong.getMessage(), wrong));
        }
    }

    private static Written unmarked(Bench bench, String name, String way, int words) throws EngineException {
        Optional<String> text = bench.texts().find(name);
        Optional<String> seconds = bench.texts().find(name + SECONDS);
        if (text.isPresent() && seconds.isPresent()) {
            return new Written(way, words, text.get(), Double.parseDouble(seconds.get()), Optional.empty());
        }
        Written fresh = way.equals(PLANNED) ? planned(bench, words) : inOneGo(bench, words);
        bench.texts().keep(name, fresh.text);
        bench.texts().keep(name + SECONDS, "" + fresh.seconds);
        return fresh;
    }

    private static Written planned(Bench bench, int words) throws EngineException {
        long start = System.nanoTime();
        StorySettings settings =
                new StorySettings("seaside", TOPIC, "", "en", "", SEED, StorySizes.USUAL.withDrafts(2));
        try (OpenModel model = bench.open()) {
            StepWriter writer =
                    new StepWriter(bench.writer(), model, bench.model(), SamplingSettings.PROSE, Locale.ENGLISH);
            PlannedText text = new PlannedText(writer, new BookPlanner(model), settings, words);
            while (text.advance()) {
                bench.progress().accept("plans-write: " + text.words() + " of " + words);
            }
            return new Written(PLANNED, words, text.text(), secondsSince(start), Optional.empty());
        }
    }

    private static Written inOneGo(Bench bench, int words) throws EngineException {
        long start = System.nanoTime();
        Prompt prompt = new Prompt.Continuation("This seaside story is about " + TOPIC + ".\n\n");
        Piece piece = bench.write(prompt, LengthTarget.atLeast(words, 3 * words + 64), SEED);
        return new Written(ONE_GO, words, piece.text(), secondsSince(start), Optional.empty());
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    static BenchTable table(List<Written> all) {
        return new BenchTable(
                "Plan and write",
                "One topic, seed " + SEED + ". S_l: length score, by the words that the studio counts and"
                        + " by the paper's counter, to which \"don't\" is two words and a number none. LS: that of LIFEBench, reward: that of"
                        + " LongWriter-Zero for a tenth more or less, both by the studio's words. S_q: by the six"
                        + " marks of a reader, if some were given; overall: the mean of it and of S_l by the paper's"
                        + " counter. Tenths: distinct-3 of each tenth of the text. One go: the model goes on from the topic until it ends by itself,"
                        + " loops, has no window left, or passes the number on a sentence end.",
                List.of(
                        "N",
                        "way",
                        "words",
                        "S_l",
                        "paper's words",
                        "LS",
                        "reward",
                        "S_q",
                        "overall",
                        "distinct-3",
                        "tenths, first to last",
                        "longest run",
                        "words/s"),
                all.stream().map(PlanWriteSection::row).toList());
    }

    private static List<Object> row(Written written) {
        Repetition whole = Repetition.of(written.text);
        return List.of(
                written.asked,
                written.way,
                whole.words(),
                written.score(),
                written.paperScore(),
                shown(written.lifeBenchScore()),
                LengthReward.around(written.asked).of(written.words()),
                shown(written.qualityScore()),
                shown(written.overallScore()),
                whole.distinct3(),
                tenths(written.text),
                whole.longestRun(),
                written.seconds == 0 ? 0.0 : whole.words() / written.seconds);
    }

    private static Object shown(OptionalDouble score) {
        return score.isPresent() ? score.getAsDouble() : "";
    }

    /// Distinct-3 of each tenth, in hundredths.
    static String tenths(String text) {
        List<Words.Word> words = Words.of(text);
        List<String> found = new ArrayList<>();
        for (int tenth = 0; tenth < TENTHS && words.size() >= TENTHS; tenth++) {
            int from = words.get(words.size() * tenth / TENTHS).start();
            int last = words.size() * (tenth + 1) / TENTHS;
            int to = last == words.size() ? text.length() : words.get(last).start();
            double distinct = Repetition.of(text.substring(from, to)).distinct3();
            found.add(String.format(Locale.ROOT, "%.2f", distinct));
        }
        return String.join(" ", found);
    }
}
