package longhand.app.bench;

import java.util.ArrayList;
import java.util.List;
import longhand.engine.api.EngineException;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.Prompt;

/// Whether takes of exactly N words have exactly N words, N from 10 to 150.
record ExactSection() implements BenchSection {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 150;
    private static final int TAKES = 100;
    private static final int TAKES_QUICK = 20;

    @Override
    public String name() {
        return "exact";
    }

    @Override
    public BenchTable measure(Bench bench) throws EngineException {
        List<String> openings = BenchTexts.openings();
        int takes = bench.quick() ? TAKES_QUICK : TAKES;
        List<Integer> misses = new ArrayList<>();
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < takes; i++) {
            int words = SHORTEST + i * (LONGEST - SHORTEST) / (takes - 1);
            Prompt opening = new Prompt.Continuation(openings.get(i % openings.size()));
            Piece piece = bench.write(opening, LengthTarget.exactly(words), i + 1);
            pieces.add(piece);
            misses.add(Math.abs(piece.words() - words));
            bench.progress().accept("exact: " + words + " asked, " + piece.words() + " written");
        }
        return table(pieces, misses);
    }

    /// @param misses words between asked and written
    static BenchTable table(List<Piece> pieces, List<Integer> misses) {
        List<Object> row = List.of(
                pieces.size(),
                (int) misses.stream().filter(miss -> miss == 0).count(),
                misses.stream().mapToInt(Integer::intValue).max().orElse(0),
                (int) pieces.stream().filter(Piece::endsOnSentence).count(),
                pieces.stream().mapToDouble(Piece::lastLogProbability).average().orElse(0));
        return new BenchTable(
                "Exact length",
                "Exactly N words, N evenly spread from 10 to 150, each with its own seed.",
                List.of("takes", "exact", "largest miss", "on a sentence end", "log p last 30"),
                List.of(row));
    }
}
