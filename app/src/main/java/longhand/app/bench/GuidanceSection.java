package longhand.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import longhand.app.bench.BenchTexts.Premise;
import longhand.engine.api.EngineException;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.Prompt;
import longhand.engine.scoring.Judge;
import longhand.engine.text.Content;
import longhand.engine.text.DirectionNote;
import longhand.engine.text.LanguageWords;

/// Whether a paragraph tells what it was directed to: twelve premises, three points each, about sixty
/// words; with the note alone, and with guidance.
record GuidanceSection() implements BenchSection {

    private static final LanguageWords ENGLISH = LanguageWords.of(Locale.ENGLISH);
    private static final int WORDS = 60;
    private static final int PREMISES_QUICK = 3;
    private static final double[] STRENGTHS = {1, 1.5, Prompt.Guided.FOLLOWED};

    /// A paragraph with its strength.
    ///
    /// @param words share of the point's content words that it has
    /// @param own   whether the judge finds its own point likeliest of the three
    /// @param told  whether it holds the point nearly whole, as a copy would
    record Directed(double strength, double words, boolean own, boolean told) {}

    private record Written(double strength, Premise premise, int point, String text) {}

    @Override
    public String name() {
        return "guidance";
    }

    @Override
    public BenchTable measure(Bench bench) throws EngineException {
        List<Written> written = write(bench);
        List<Directed> all = new ArrayList<>();
        try (OpenModel judge = bench.openJudge()) {
            for (Written one : written) {
                all.add(judged(one, judge));
            }
        }
        return table(all, bench.other().isPresent());
    }

    private static List<Written> write(Bench bench) throws EngineException {
        List<Premise> premises = BenchTexts.premises();
        List<Written> written = new ArrayList<>();
        for (int i = 0; i < (bench.quick() ? PREMISES_QUICK : premises.size()); i++) {
            Premise premise = premises.get(i);
            for (int point = 0; point < premise.points().size(); point++) {
                for (double strength : STRENGTHS) {
                    Prompt prompt = prompt(premise, point, strength);
                    String text = bench.write(prompt, LengthTarget.ofWords(WORDS), point + 1L)
                            .text();
                    written.add(new Written(strength, premise, point, text));
                }
                bench.progress().accept("guidance: " + written.size() + " paragraphs");
            }
        }
        return written;
    }

    private static Prompt prompt(Premise premise, int point, double strength) {
        String page = DirectionNote.page(premise.premise());
        return new Prompt.Guided(DirectionNote.into(page, premise.points().get(point), Locale.ENGLISH), page, strength);
    }

    private static Directed judged(Written one, Judge judge) throws EngineException {
        List<String> points =
                one.premise.points().stream().map(point -> " " + point).toList();
        double[] gains = judge.gainsPerToken(one.text.strip() + "\n\nWhat happened:", "What happened:", points);
        int likeliest = 0;
        for (int i = 1; i < gains.length; i++) {
            likeliest = gains[i] > gains[likeliest] ? i : likeliest;
        }
        Set<String> content = Content.of(one.premise.points().get(one.point), ENGLISH);
        double words = Content.overlap(content, Content.of(one.text, ENGLISH));
        boolean copied = one.text.contains(one.premise.points().get(one.point));
        return new Directed(one.strength, words, likeliest == one.point, copied);
    }

    static BenchTable table(List<Directed> all, boolean other) {
        List<List<Object>> rows = new ArrayList<>();
        for (double strength : STRENGTHS) {
            List<Directed> same =
                    all.stream().filter(one -> one.strength == strength).toList();
            rows.add(List.of(
                    strength,
                    same.size(),
                    same.stream().mapToDouble(Directed::words).average().orElse(0),
                    same.stream().mapToDouble(one -> one.own ? 1 : 0).average().orElse(0),
                    (int) same.stream().filter(Directed::told).count()));
        }
        return new BenchTable(
                "Directions",
                "Twelve premises, three points each, 60 words behind the premise. Guidance 1: the note alone. Words:"
                        + " share of the point's content words in the text. Own point: the "
                        + (other ? "other" : "same")
                        + " model finds it likeliest of the three, by what the text adds to its likelihood per token"
                        + " (chance .33). Copied: the point stands in the text word for word.",
                List.of("guidance", "paragraphs", "words", "own point", "copied"),
                rows);
    }
}
