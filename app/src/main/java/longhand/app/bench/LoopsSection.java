package longhand.app.bench;

import java.util.ArrayList;
import java.util.List;
import longhand.engine.api.EngineException;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.Prompt;
import longhand.engine.api.StopReason;
import longhand.engine.text.Repetition;

/// Whether continuations repeat themselves: ten openings, four seeds each, 300 words.
record LoopsSection() implements BenchSection {

    private static final int WORDS = 300;
    private static final int SEEDS = 4;

    @Override
    public String name() {
        return "loops";
    }

    @Override
    public BenchTable measure(Bench bench) throws EngineException {
        List<Piece> pieces = new ArrayList<>();
        for (int seed = 1; seed <= (bench.quick() ? 1 : SEEDS); seed++) {
            for (String opening : BenchTexts.openings()) {
                pieces.add(bench.write(new Prompt.Continuation(opening), LengthTarget.ofWords(WORDS), seed));
                bench.progress().accept("loops: " + pieces.size() + " continuations");
            }
        }
        return table(pieces);
    }

    static BenchTable table(List<Piece> pieces) {
        List<Repetition> all =
                pieces.stream().map(piece -> Repetition.of(piece.text())).toList();
        List<Object> row = List.of(
                pieces.size(),
                (int) all.stream().filter(Repetition::isDegenerate).count(),
                (int) pieces.stream()
                        .filter(piece -> piece.reason() == StopReason.REPEATED)
                        .count(),
                all.stream().mapToDouble(Repetition::distinct3).min().orElse(1),
                all.stream().mapToDouble(Repetition::distinct3).average().orElse(1),
                all.stream().mapToInt(Repetition::longestRun).max().orElse(0),
                pieces.stream().mapToDouble(Piece::logProbability).average().orElse(0));
        return new BenchTable(
                "Loops",
                "Continuations of 300 words of ten openings, seeds from 1. Degenerate: distinct-3 below 0.80, or a"
                        + " run of 12 words that occurs twice. Stopped: the loop guard ended the take early.",
                List.of(
                        "continuations",
                        "degenerate",
                        "stopped",
                        "distinct-3 min",
                        "distinct-3 mean",
                        "longest run",
                        "log p per token"),
                List.of(row));
    }
}
