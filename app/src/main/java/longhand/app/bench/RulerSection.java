package longhand.app.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import longhand.engine.api.EngineError;
import longhand.engine.api.EngineException;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.MetaLength;
import longhand.engine.api.Prompt;
import longhand.engine.api.WritingRequest;
import longhand.engine.length.RulerScore;
import longhand.engine.length.RulerScore.Judged;
import longhand.engine.text.LengthSentence;

/// Ruler's target lengths: twenty questions, nine lengths, three seeds; the question with a sentence that
/// asks for the length, the same with the length's token as text, and the same under the controller.
/// Li et al., 2024, arXiv:2409.18943.
record RulerSection() implements BenchSection {

    private static final int SEEDS = 3;
    private static final int QUESTIONS_QUICK = 2;

    /// The paper's limit is 2,048 tokens; a model that has not ended after half of that does not end.
    private static final int MOST_TOKENS = 1300;

    /// Words by our counter behind which a text has failed its length, or for good kept it: the paper's
    /// counter finds a few more.
    private static final double FAR_PAST = 1.1;

    private static final int FAR_PAST_LEAST = 10;

    /// How the length is asked for.
    enum Way {
        SENTENCE,
        TOKEN_TEXT,
        CONTROLLER
    }

    /// A length that was asked for in one way, and what came.
    record Answer(Way way, Judged judged) {}

    @Override
    public String name() {
        return "ruler";
    }

    /// One of the answers that are asked for.
    record Case(int question, MetaLength length, Way way, long seed) {

        String name() {
            return "ruler-" + question + "-" + length + "-" + way + "-" + seed;
        }
    }

    @Override
    public BenchTable measure(Bench bench) throws EngineException {
        boolean instructed = takesInstructions(bench);
        List<Answer> answers = new ArrayList<>();
        for (List<Case> together : cases(bench.quick())) {
            answers.addAll(answers(bench, together, instructed));
            bench.progress().accept("ruler: " + answers.size() + " answers");
        }
        return table(answers);
    }

    /// Those of one question and seed are written side by side. The first seed of all questions comes first.
    static List<List<Case>> cases(boolean quick) {
        int asked = quick ? QUESTIONS_QUICK : BenchTexts.questions().size();
        List<List<Case>> all = new ArrayList<>();
        for (int seed = 1; seed <= (quick ? 1 : SEEDS); seed++) {
            for (int question = 0; question < asked; question++) {
                all.add(of(question, seed));
            }
        }
        return all;
    }

    /// The longest first: who begins last should not keep the others waiting.
    private static List<Case> of(int question, long seed) {
        return Arrays.stream(MetaLength.values())
                .sorted(Comparator.reverseOrder())
                .flatMap(length -> Arrays.stream(Way.values()).map(way -> new Case(question, length, way, seed)))
                .toList();
    }

    /// The answers as they were kept at an earlier time, or fresh ones.
    private static List<Answer> answers(Bench bench, List<Case> cases, boolean instructed) throws EngineException {
        Map<Case, String> texts = new HashMap<>();
        for (Case asked : cases) {
            bench.texts().find(bench.named(asked.name())).ifPresent(kept -> texts.put(asked, kept));
        }
        List<Case> missing =
                cases.stream().filter(asked -> !texts.containsKey(asked)).toList();
        List<Piece> fresh = bench.writeAll(
                missing.stream().map(asked -> request(bench, asked, instructed)).toList());
        for (int i = 0; i < fresh.size(); i++) {
            texts.put(missing.get(i), fresh.get(i).text());
            bench.texts().keep(bench.named(missing.get(i).name()), fresh.get(i).text());
        }
        return cases.stream()
                .map(asked -> answer(asked, Objects.requireNonNull(texts.get(asked))))
                .toList();
    }

    private static Answer answer(Case asked, String text) {
        return new Answer(asked.way, new Judged(asked.length, RulerScore.count(MetaLength.strip(text))));
    }

    private static WritingRequest request(Bench bench, Case asked, boolean instructed) {
        String question = BenchTexts.questions().get(asked.question);
        LengthTarget target =
                switch (asked.way) {
                    case SENTENCE, TOKEN_TEXT -> LengthTarget.atLeast(decided(asked.length), MOST_TOKENS);
                    case CONTROLLER -> asked.length.target();
                };
        return bench.request(prompt(question, asked.length, asked.way, instructed), target, List.of(), asked.seed);
    }

    /// Words behind which nothing that the model adds changes the score.
    static int decided(MetaLength length) {
        int limit = length == MetaLength.OVER_800
                ? length.words()
                : length.flexible().upTo();
        return (int) (limit * FAR_PAST) + FAR_PAST_LEAST;
    }

    /// A model without a chat template goes on from the question as from a title.
    private static Prompt prompt(String question, MetaLength length, Way way, boolean instructed) {
        String asked = question + " " + LengthSentence.of(length, Locale.ENGLISH)
                + (way == Way.SENTENCE ? "" : " " + length.token());
        return instructed
                ? new Prompt.Instruction(List.of(new Prompt.Message("user", asked)))
                : new Prompt.Continuation(asked + "\n\n");
    }

    private static boolean takesInstructions(Bench bench) throws EngineException {
        try {
            Prompt hello = new Prompt.Instruction(List.of(new Prompt.Message("user", "Hello.")));
            bench.write(hello, LengthTarget.atLeast(1, 1), 1);
            return true;
        } catch (EngineException refused) {
            if (refused.error() instanceof EngineError.TemplateFailure) {
                return false;
            }
            throw refused;
        }
    }

    static BenchTable table(List<Answer> answers) {
        List<String> columns = new ArrayList<>(List.of("length"));
        for (Way way : Way.values()) {
            columns.add(name(way) + " PM");
            columns.add(name(way) + " FM");
            columns.add(name(way) + " TR");
        }
        List<List<Object>> rows = new ArrayList<>();
        for (MetaLength length : MetaLength.values()) {
            rows.add(row(
                    length.token(),
                    answers.stream()
                            .filter(answer -> answer.judged.asked() == length)
                            .toList()));
        }
        rows.add(row("all", answers));
        return new BenchTable(
                "Target lengths (Ruler)",
                "Precise and flexible match, and texts within the training range, in percent, words by the paper's counter, "
                        + answers.size() / Way.values().length
                        + " questions a column. Temperature as in the studio, not greedy as in the paper.",
                columns,
                rows);
    }

    private static List<Object> row(String name, List<Answer> answers) {
        List<Object> row = new ArrayList<>(List.of(name));
        for (Way way : Way.values()) {
            RulerScore score = RulerScore.of(answers.stream()
                    .filter(answer -> answer.way == way)
                    .map(Answer::judged)
                    .toList());
            row.add(score.precise());
            row.add(score.flexible());
            row.add(score.trained());
        }
        return row;
    }

    private static String name(Way way) {
        return switch (way) {
            case SENTENCE -> "sentence";
            case TOKEN_TEXT -> "+ token text";
            case CONTROLLER -> "+ controller";
        };
    }
}
