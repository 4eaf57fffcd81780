package longhand.app.bench;

import java.util.ArrayList;
import java.util.List;
import longhand.engine.api.EngineException;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.Prompt;

/// Whether takes land on about N words, N from 50 to 2,000, and what their ends cost in likelihood.
record LengthSection() implements BenchSection {

    private static final int SHORTEST = 50;
    private static final int LONGEST = 2000;
    private static final int LONGEST_QUICK = 300;
    private static final int TAKES = 100;
    private static final int TAKES_QUICK = 20;

    /// The end of a text depends little on its length: longer free texts would only cost time.
    private static final int LONGEST_FREE = 150;

    private static final int[] GROUPS = {100, 300, 1000, LONGEST};

    /// One take and the free text beside it.
    record Landing(int target, Piece piece, double freeLogProbability) {

        boolean isInside() {
            double tolerance = Math.max(2, 0.03 * target);
            return Math.abs(piece.words() - target) <= tolerance;
        }
    }

    @Override
    public String name() {
        return "length";
    }

    @Override
    public BenchTable measure(Bench bench) throws EngineException {
        List<String> openings = BenchTexts.openings();
        int takes = bench.quick() ? TAKES_QUICK : TAKES;
        List<Landing> landings = new ArrayList<>();
        for (int i = 0; i < takes; i++) {
            int words = words(i, takes, bench.quick() ? LONGEST_QUICK : LONGEST);
            Prompt opening = new Prompt.Continuation(openings.get(i % openings.size()));
            Piece piece = bench.write(opening, LengthTarget.ofWords(words), i + 1);
            bench.texts().keep("length-" + words, piece.text());
            LengthTarget free = LengthTarget.atLeast(Math.min(words, LONGEST_FREE), 3 * words + 64);
            landings.add(
                    new Landing(words, piece, bench.write(opening, free, i + 1).lastLogProbability()));
            bench.progress().accept("length: " + words + " asked, " + piece.words() + " written");
        }
        return table(landings);
    }

    /// Evenly spread by ratio.
    static int words(int i, int takes, int longest) {
        return (int) Math.round(SHORTEST * Math.pow((double) longest / SHORTEST, (double) i / (takes - 1)));
    }

    static BenchTable table(List<Landing> landings) {
        List<List<Object>> rows = new ArrayList<>();
        int above = 0;
        for (int upTo : GROUPS) {
            int from = above;
            List<Landing> group = landings.stream()
                    .filter(landing -> landing.target > from && landing.target <= upTo)
                    .toList();
            if (!group.isEmpty()) {
                rows.add(row((above + 1) + " to " + upTo, group));
            }
            above = upTo;
        }
        rows.add(row("all", landings));
        return new BenchTable(
                "Length",
                "About N words, N from 50 up, evenly spread by ratio, each with its own seed. Inside: within 2 words or"
                        + " 3 %, whichever is more. Log p: mean of the last 30 tokens, beside that of a text of the"
                        + " same opening and seed that ends where it likes.",
                List.of("N", "takes", "inside", "on a sentence end", "mean distance", "log p last 30", "free"),
                rows);
    }

    private static List<Object> row(String name, List<Landing> group) {
        return List.of(
                name,
                group.size(),
                (int) group.stream().filter(Landing::isInside).count(),
                (int) group.stream()
                        .filter(landing -> landing.piece.endsOnSentence())
                        .count(),
                group.stream()
                        .mapToInt(landing -> Math.abs(landing.piece.words() - landing.target))
                        .average()
                        .orElse(0),
                group.stream()
                        .mapToDouble(landing -> landing.piece.lastLogProbability())
                        .average()
                        .orElse(0),
                group.stream()
                        .mapToDouble(Landing::freeLogProbability)
                        .average()
                        .orElse(0));
    }
}
