package longhand.app.bench;

import java.util.ArrayList;
import java.util.List;
import longhand.engine.api.EngineException;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.Prompt;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.rule.LexiconKnowledge;
import longhand.engine.rule.RuleCheck;
import longhand.engine.rule.RuleText;
import longhand.engine.text.Repetition;

/// Paragraphs without an e, and beside them paragraphs of the same beginnings and seeds that may have one.
/// Roush et al., 2022, arXiv:2306.15926.
record LipogramSection() implements BenchSection {

    private static final String RULE = "no letters e";
    private static final int WORDS = 200;
    private static final int TAKES = 100;
    private static final int TAKES_QUICK = 6;

    @Override
    public String name() {
        return "lipogram";
    }

    @Override
    public BenchTable measure(Bench bench) throws EngineException {
        List<Piece> ruled = new ArrayList<>();
        List<Piece> free = new ArrayList<>();
        List<String> openings = BenchTexts.lipogram();
        for (int seed = 1; seed <= (bench.quick() ? TAKES_QUICK : TAKES); seed++) {
            Prompt opening = new Prompt.Continuation(openings.get(seed % openings.size()));
            ruled.add(bench.write(opening, LengthTarget.ofWords(WORDS), List.of(RULE), seed));
            free.add(bench.write(opening, LengthTarget.ofWords(WORDS), seed));
            bench.texts().keep("lipogram-" + seed, ruled.getLast().text());
            bench.progress().accept("lipogram: " + seed + " paragraphs");
        }
        return table(ruled, free);
    }

    static BenchTable table(List<Piece> ruled, List<Piece> free) {
        RuleCheck check = new RuleCheck(LexiconKnowledge.of(Lexicon.english()));
        return new BenchTable(
                "Lipogram",
                "Paragraphs of 200 words without an e, and the same beginnings and seeds without the rule. Breaches:"
                        + " words with an e, by a check that knows no masks. Complete: on its length, on a sentence end.",
                List.of("way", "takes", "breaches", "complete", "distinct-3", "log p per token", "words per second"),
                List.of(row("no e", ruled, check), row("free", free, check)));
    }

    private static List<Object> row(String way, List<Piece> pieces, RuleCheck check) {
        return List.of(
                way,
                pieces.size(),
                pieces.stream().mapToInt(piece -> breaches(piece, check)).sum(),
                (int) pieces.stream().filter(LipogramSection::isComplete).count(),
                pieces.stream()
                        .mapToDouble(piece -> Repetition.of(piece.text()).distinct3())
                        .average()
                        .orElse(0),
                pieces.stream().mapToDouble(Piece::logProbability).average().orElse(0),
                pieces.stream().mapToDouble(Piece::wordsPerSecond).average().orElse(0));
    }

    private static int breaches(Piece piece, RuleCheck check) {
        return check.breaches(piece.text(), List.of(RuleText.read(RULE))).size();
    }

    private static boolean isComplete(Piece piece) {
        int distance = Math.abs(piece.words() - WORDS);
        return piece.endsOnSentence() && distance <= WORDS * 3 / 100;
    }
}
