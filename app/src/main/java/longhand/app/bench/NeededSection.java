package longhand.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import longhand.engine.api.EngineException;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.Prompt;
import longhand.engine.text.Words;

/// Takes that need three words, and beside them takes of the same openings and seeds that need none.
record NeededSection() implements BenchSection {

    private static final List<List<String>> NEEDED = List.of(
            List.of("storm", "lantern", "sister"),
            List.of("bread", "window", "laughed"),
            List.of("letter", "mountain", "quietly"),
            List.of("garden", "broken", "seven"));

    private static final int WORDS = 60;
    private static final int TAKES = 40;
    private static final int TAKES_QUICK = 4;

    @Override
    public String name() {
        return "needed";
    }

    @Override
    public BenchTable measure(Bench bench) throws EngineException {
        List<Piece> ruled = new ArrayList<>();
        List<Piece> free = new ArrayList<>();
        for (int seed = 1; seed <= (bench.quick() ? TAKES_QUICK : TAKES); seed++) {
            List<String> openings = BenchTexts.openings();
            Prompt opening = new Prompt.Continuation(openings.get(seed % openings.size()));
            String rule = "needs " + String.join(", ", needed(seed));
            ruled.add(bench.write(opening, LengthTarget.ofWords(WORDS), List.of(rule), seed));
            free.add(bench.write(opening, LengthTarget.ofWords(WORDS), seed));
            bench.texts().keep("needed-" + seed, rule + "\n\n" + ruled.getLast().text());
            bench.progress().accept("needed: " + seed + " takes");
        }
        return new BenchTable(
                "Needed words",
                "Takes of about 60 words of ten openings, each with three words that it needs, and the same openings and"
                        + " seeds without. All came: takes with all three words. Told: takes without, which say so.",
                List.of("way", "takes", "all came", "told", "complete", "log p per token"),
                List.of(row("needs three words", ruled), row("free", free)));
    }

    /// Of the take with this seed.
    static List<String> needed(int seed) {
        return NEEDED.get(seed % NEEDED.size());
    }

    private static List<Object> row(String way, List<Piece> pieces) {
        int came = 0;
        for (int i = 0; i < pieces.size(); i++) {
            came += hasAll(pieces.get(i).text(), needed(i + 1)) ? 1 : 0;
        }
        return List.of(
                way,
                pieces.size(),
                came,
                (int) pieces.stream()
                        .filter(piece -> !piece.finished().unkept().isEmpty())
                        .count(),
                (int) pieces.stream().filter(Piece::endsOnSentence).count(),
                pieces.stream().mapToDouble(Piece::logProbability).average().orElse(0));
    }

    static boolean hasAll(String text, List<String> words) {
        return Words.of(text).stream()
                .map(word -> word.text().toLowerCase(Locale.ROOT))
                .toList()
                .containsAll(words);
    }
}
