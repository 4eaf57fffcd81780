package longhand.app.bench;

import java.util.List;
import java.util.Optional;
import longhand.engine.api.EngineError;
import longhand.engine.api.EngineException;
import longhand.engine.form.Form;
import longhand.engine.form.FormLibrary;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.lexicon.SoundGuess;
import longhand.engine.lexicon.Speech;
import longhand.engine.scansion.FormCheck;
import longhand.engine.verse.FoundLine;
import longhand.engine.verse.Poem;
import longhand.engine.verse.PoemRequest;
import longhand.engine.verse.PoemRequest.Effort;
import longhand.engine.verse.PoemWriter;
import longhand.engine.verse.VerseWords;

/// Writes poems with one model, and says what they cost. Confined to one thread.
final class VersePoems {

    private static final double NANOS = 1e9;

    private final FormLibrary library = FormLibrary.open();
    private final PoemWriter writer;
    private final FreeLines free;
    private final FormCheck check;

    VersePoems(OpenModel model, Lexicon lexicon) {
        writer = new PoemWriter(VerseWords.of(lexicon), model.tokenizer(), model.transformer());
        free = new FreeLines(model.tokenizer(), model.transformer());
        check = new FormCheck(new Speech(lexicon, SoundGuess.english()));
    }

    PoemRequest request(String id, BenchTexts.Title title, Effort effort, long seed) {
        Form form = library.find(id).orElseThrow();
        return new PoemRequest(form.spelling(title.word()), library.shown(form), title.text(), effort, seed);
    }

    /// A poem in its form; empty if the words ran out.
    Optional<MeasuredPoem> held(PoemRequest request) throws EngineException {
        long start = System.nanoTime();
        try {
            Poem poem = writer.write(request, _ -> {}, () -> false).orElseThrow();
            double log = poem.found().stream().mapToDouble(FoundLine::log).sum();
            return Optional.of(measured(request, poem.lines(), log, poem.found(), start, poem.passes()));
        } catch (EngineException ended) {
            if (ended.error() instanceof EngineError.DeadEnd) {
                return Optional.empty();
            }
            throw ended;
        }
    }

    /// As many lines as the form has, by a model that nobody holds to it.
    MeasuredPoem free(PoemRequest request) {
        long start = System.nanoTime();
        FreeLines.Drawn drawn =
                free.write(request.prompt(), request.form().lines().size(), request.seed());
        List<String> lines =
                drawn.text().lines().filter(line -> !line.isBlank()).toList();
        return measured(request, lines.isEmpty() ? List.of("") : lines, drawn.log(), List.of(), start, 0);
    }

    private MeasuredPoem measured(
            PoemRequest request, List<String> lines, double log, List<FoundLine> found, long start, long passes) {
        double seconds = (System.nanoTime() - start) / NANOS;
        int faults = check.check(request.form(), lines).faults().size();
        return new MeasuredPoem(lines, log, found, faults, seconds, passes);
    }
}
