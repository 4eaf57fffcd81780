package longhand.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import longhand.engine.api.EngineException;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.verse.FoundLine;
import longhand.engine.verse.PoemRequest;
import longhand.engine.verse.PoemRequest.Effort;

/// Poems of five forms as the studio writes them, by the mask of the form alone, and by the model alone.
record VerseSection() implements BenchSection {

    /// How lines come.
    enum Way {
        SEARCHED,
        MASK_ALONE,
        FREE
    }

    /// A form and how many of the titles it is written about.
    private record Asked(String form, int titles) {}

    private static final List<Asked> ASKED = List.of(
            new Asked("couplets", 15),
            new Asked("haiku", 6),
            new Asked("limerick", 6),
            new Asked("acrostic", 6),
            new Asked("sonnet-shakespearean", 3));

    @Override
    public String name() {
        return "verse";
    }

    @Override
    public BenchTable measure(Bench bench) throws EngineException {
        Lexicon lexicon = Lexicon.english();
        List<List<Object>> rows = new ArrayList<>();
        try (OpenModel model = bench.open()) {
            VersePoems poems = new VersePoems(model, lexicon);
            for (Asked asked : ASKED) {
                Map<Way, List<Optional<MeasuredPoem>>> written = written(bench, poems, asked);
                written.forEach((way, some) -> rows.add(row(asked.form, way, some, lexicon)));
            }
        }
        return table(rows);
    }

    private static Map<Way, List<Optional<MeasuredPoem>>> written(Bench bench, VersePoems poems, Asked asked)
            throws EngineException {
        Map<Way, List<Optional<MeasuredPoem>>> written = new TreeMap<>();
        int titles = bench.quick() ? 1 : asked.titles;
        for (int seed = 1; seed <= titles; seed++) {
            BenchTexts.Title title = BenchTexts.titles().get(seed - 1);
            for (Way way : Way.values()) {
                Optional<MeasuredPoem> poem = poem(poems, asked.form, title, way, seed);
                written.computeIfAbsent(way, _ -> new ArrayList<>()).add(poem);
                String name =
                        "verse-" + asked.form + "-" + seed + "-" + name(way).replace(' ', '-');
                poem.ifPresent(there -> bench.texts().keep(name, String.join("\n", there.lines())));
            }
            bench.progress().accept("verse: " + asked.form + " " + seed);
        }
        return written;
    }

    private static Optional<MeasuredPoem> poem(
            VersePoems poems, String form, BenchTexts.Title title, Way way, long seed) throws EngineException {
        PoemRequest request = poems.request(form, title, way == Way.MASK_ALONE ? Effort.MASKED : Effort.NORMAL, seed);
        return way == Way.FREE ? Optional.of(poems.free(request)) : poems.held(request);
    }

    static BenchTable table(List<List<Object>> rows) {
        return new BenchTable(
                "Verse",
                "Poems as the studio writes them at normal quality; with tokens drawn under the mask of the form alone;"
                        + " and by the model alone after the same prompt (temperature 0.8). Faults: by the check that shares"
                        + " no code with the search. Log p: of a word, marks and line breaks included, as the model gave"
                        + " it. Rare: words that are less than one in 200,000. Repeated: words of content said before.",
                List.of(
                        "form",
                        "way",
                        "poems",
                        "dead ends",
                        "faults",
                        "log p per word",
                        "end word",
                        "bad feet per line",
                        "rare, %",
                        "repeated, %",
                        "seconds per line",
                        "passes per line"),
                rows);
    }

    static List<Object> row(String form, Way way, List<Optional<MeasuredPoem>> written, Lexicon lexicon) {
        List<MeasuredPoem> poems = written.stream().flatMap(Optional::stream).toList();
        List<FoundLine> found =
                poems.stream().flatMap(poem -> poem.found().stream()).toList();
        double words = sum(poems, MeasuredPoem::words);
        double lines = sum(poems, poem -> poem.lines().size());
        return List.of(
                form,
                name(way),
                poems.size(),
                written.size() - poems.size(),
                (int) sum(poems, MeasuredPoem::faults),
                sum(poems, MeasuredPoem::log) / words,
                mean(found, FoundLine::lastWord),
                mean(found, FoundLine::badFeet),
                100 * sum(poems, poem -> poem.rare(lexicon)) / words,
                100 * sum(poems, poem -> poem.repeated(lexicon)) / words,
                sum(poems, MeasuredPoem::seconds) / lines,
                sum(poems, MeasuredPoem::passes) / lines);
    }

    private static double sum(List<MeasuredPoem> poems, ToDoubleFunction<MeasuredPoem> value) {
        return poems.stream().mapToDouble(value).sum();
    }

    /// Where nobody looked for lines there is nothing to say of one.
    private static Object mean(List<FoundLine> lines, ToDoubleFunction<FoundLine> value) {
        return lines.isEmpty()
                ? ""
                : lines.stream().mapToDouble(value).average().orElseThrow();
    }

    private static String name(Way way) {
        return switch (way) {
            case SEARCHED -> "searched";
            case MASK_ALONE -> "mask alone";
            case FREE -> "free";
        };
    }
}
