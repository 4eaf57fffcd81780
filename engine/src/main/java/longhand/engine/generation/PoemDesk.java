package longhand.engine.generation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import longhand.engine.api.EngineException;
import longhand.engine.api.Saying;
import longhand.engine.api.VerseRequest;
import longhand.engine.form.EndWord;
import longhand.engine.form.Form;
import longhand.engine.form.FormLibrary;
import longhand.engine.form.LineRule;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.lexicon.Pronunciation;
import longhand.engine.lexicon.SoundGuess;
import longhand.engine.lexicon.Speech;
import longhand.engine.text.Words;
import longhand.engine.verse.GivenLine;
import longhand.engine.verse.PoemRequest;
import longhand.engine.verse.PoemRequest.Effort;
import longhand.engine.verse.PoemWriter;
import longhand.engine.verse.VerseWords;

/// Writes lines of poems with one model and one set of sayings: what was looked up for the first line serves the next
/// ones. Confined to the decode thread.
final class PoemDesk {

    private final FormLibrary library = FormLibrary.open();
    private final List<Saying> sayings;
    private final Speech speech;
    private final PoemWriter writer;

    PoemDesk(LoadedModel model, List<Saying> sayings) {
        this.sayings = sayings;
        Lexicon english = Lexicon.english();
        Lexicon lexicon = sayings.isEmpty() ? english : english.with(own(sayings));
        speech = new Speech(lexicon, SoundGuess.english());
        writer = new PoemWriter(VerseWords.of(lexicon), model.tokenizer(), model.transformer());
    }

    private static Map<String, List<Pronunciation>> own(List<Saying> sayings) {
        Map<String, List<Pronunciation>> own = new LinkedHashMap<>();
        sayings.forEach(saying -> own.put(saying.word(), List.of(new Pronunciation(saying.phones()))));
        return own;
    }

    boolean says(List<Saying> others) {
        return sayings.equals(others);
    }

    /// The form of a request, its lines spelled.
    ///
    /// @throws IllegalArgumentException if there is none
    Form form(VerseRequest request) {
        Form form = library.find(request.form())
                .orElseThrow(() -> new IllegalArgumentException("there is no form " + request.form()));
        return form.spelling(request.word());
    }

    /// Writes the lines of a request.
    ///
    /// @param line hears each of them
    /// @return false if it was stopped
    boolean write(VerseRequest request, Consumer<String> line, BooleanSupplier stopped) throws EngineException {
        Form form = form(request);
        int until = Math.min(form.lines().size(), request.given().size() + request.lines());
        if (until <= request.given().size()) {
            return true;
        }
        PoemRequest asked = new PoemRequest(
                form,
                library.shown(form),
                request.about(),
                Effort.NORMAL,
                request.seed(),
                given(request.given(), form.lines()),
                until);
        return writer.write(asked, line, stopped).isPresent();
    }

    /// What is only guessed of its end is better than nothing: the writer has to tell what it rhymes with in any case.
    private GivenLine given(String line, LineRule rule) {
        List<Words.Word> words = Words.of(line);
        String end = word(words, 0);
        String rhyme = rule.end() instanceof EndWord.Any ? end : word(words, 1);
        return new GivenLine(
                line.strip(),
                end,
                rhyme,
                rhyme.isEmpty() ? List.of() : speech.of(rhyme).readings());
    }

    private List<GivenLine> given(List<String> lines, List<LineRule> rules) {
        return IntStream.range(0, Math.min(lines.size(), rules.size()))
                .mapToObj(line -> given(lines.get(line), rules.get(line)))
                .toList();
    }

    /// @param behind words that follow it
    private static String word(List<Words.Word> words, int behind) {
        return words.size() <= behind
                ? ""
                : words.get(words.size() - 1 - behind).text();
    }
}
