package longhand.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import longhand.engine.api.EngineException;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.Prompt;
import longhand.engine.form.Form;
import longhand.engine.form.FormLibrary;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.lexicon.SoundGuess;
import longhand.engine.lexicon.Speech;
import longhand.engine.rule.LexiconKnowledge;
import longhand.engine.rule.Rule;
import longhand.engine.rule.RuleCheck;
import longhand.engine.rule.RuleText;
import longhand.engine.scansion.FormCheck;

/// How many texts have to be drawn freely until one keeps a rule by chance, which with a mask every one does.
/// PassUntil; Hu et al., 2023, arXiv:2310.03262.
record UntilSection() implements BenchSection {

    private static final List<String> RULES = List.of(
            "no letters e",
            "at most 2 syllables",
            "only vowel e",
            "starts with s",
            "alternate vowels and consonants",
            "each word once");

    private static final String HAIKU = "A haiku about the sea, three lines of five, seven and five syllables:\n\n";
    private static final int WORDS = 20;
    private static final int DRAWS = 200;
    private static final int DRAWS_QUICK = 10;
    private static final int RULED = 20;
    private static final int RULED_QUICK = 2;

    @Override
    public String name() {
        return "until";
    }

    @Override
    public BenchTable measure(Bench bench) throws EngineException {
        int draws = bench.quick() ? DRAWS_QUICK : DRAWS;
        List<String> free = draws(bench, draws);
        List<List<Object>> rows = new ArrayList<>();
        RuleCheck check = new RuleCheck(LexiconKnowledge.of(Lexicon.english()));
        try (OpenModel model = bench.open()) {
            RuleMasks masks = new RuleMasks(model.tokenizer());
            for (String said : RULES) {
                List<Rule> rules = List.of(RuleText.read(said));
                Predicate<String> keeps = text -> check.breaches(text, rules).isEmpty();
                rows.add(row(said, free, keeps, expected(bench, new LegalMass(model, masks), rules)));
                bench.progress().accept("until: " + said);
            }
        }
        rows.add(haiku(bench, draws));
        return new BenchTable(
                "Until a text keeps its rule",
                "Free texts of about 20 words of ten openings, drawn until one keeps the rule by chance; with the mask"
                        + " the first one does. By tokens: the same told by how much of the model's probability the"
                        + " rule leaves at each token of " + RULED
                        + " texts that keep it. Haiku: 5-7-5 by the check of forms.",
                List.of("rule", "draws", "valid", "draws until valid", "by tokens"),
                rows);
    }

    private static List<String> draws(Bench bench, int draws) throws EngineException {
        List<String> texts = new ArrayList<>();
        for (int seed = 1; seed <= draws; seed++) {
            texts.add(bench.write(opening(seed), LengthTarget.ofWords(WORDS), seed)
                    .text());
            if (seed % 20 == 0) {
                bench.progress().accept("until: " + seed + " draws");
            }
        }
        return texts;
    }

    private static Prompt opening(int seed) {
        List<String> openings = BenchTexts.openings();
        return new Prompt.Continuation(openings.get(seed % openings.size()));
    }

    private static List<Object> row(String what, List<String> texts, Predicate<String> keeps, String byTokens) {
        int valid = (int) texts.stream().filter(keeps).count();
        return List.of(what, texts.size(), valid, until(texts.size(), valid), byTokens);
    }

    /// Draws for each valid one.
    static String until(int draws, int valid) {
        return valid == 0 ? "> " + draws : "" + Math.round((double) draws / valid);
    }

    /// The mean of what a rule leaves is the probability that a text keeps it.
    private static String expected(Bench bench, LegalMass mass, List<Rule> rules) throws EngineException {
        List<String> said = rules.stream().map(Rule::text).toList();
        List<Double> logs = new ArrayList<>();
        for (int seed = 1; seed <= (bench.quick() ? RULED_QUICK : RULED); seed++) {
            Prompt.Continuation opening = (Prompt.Continuation) opening(seed);
            Piece piece = bench.write(opening, LengthTarget.ofWords(WORDS), said, seed);
            logs.add(mass.log(opening.before(), piece.text(), rules));
        }
        double mean = logs.stream().mapToDouble(Math::exp).average().orElse(0);
        return String.format(Locale.ROOT, "%.1e", 1 / mean);
    }

    private static List<Object> haiku(Bench bench, int draws) throws EngineException {
        Form form = FormLibrary.open().find("haiku").orElseThrow();
        FormCheck check = new FormCheck(new Speech(Lexicon.english(), SoundGuess.english()));
        List<String> texts = new ArrayList<>();
        for (int seed : IntStream.rangeClosed(1, draws).toArray()) {
            texts.add(bench.write(new Prompt.Continuation(HAIKU), LengthTarget.ofWords(WORDS), seed)
                    .text());
        }
        return row("haiku", texts, text -> check.check(form, lines(text)).isValid(), "");
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).limit(3).toList();
    }
}
