package longhand.engine.generation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import longhand.engine.api.EngineException;
import longhand.engine.api.MendRequest;
import longhand.engine.api.Saying;
import longhand.engine.api.VerseQuality;
import longhand.engine.api.VerseRequest;
import longhand.engine.form.EndWord;
import longhand.engine.form.Form;
import longhand.engine.form.FormLibrary;
import longhand.engine.form.LineRule;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.lexicon.Pronunciation;
import longhand.engine.lexicon.SoundGuess;
import longhand.engine.lexicon.Speech;
import longhand.engine.mending.Mended;
import longhand.engine.mending.Mender;
import longhand.engine.scansion.FormCheck;
import longhand.engine.text.Words;
import longhand.engine.verse.GivenLine;
import longhand.engine.verse.PoemRequest;
import longhand.engine.verse.PoemRequest.Effort;
import longhand.engine.verse.PoemWriter;
import longhand.engine.verse.VerseWords;
import org.jspecify.annotations.Nullable;

/// Writes lines of poems with one model and one set of sayings: what was looked up for the first line serves the next
/// ones. Confined to the decode thread.
final class PoemDesk {

    private final FormLibrary library = FormLibrary.open();
    private final List<Saying> sayings;
    private final Speech speech;
    private final PoemWriter writer;
    private final LoadedModel model;
    private @Nullable Mender mender;

    PoemDesk(LoadedModel model, List<Saying> sayings) {
        this.model = model;
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
        return form(request.form(), request.word());
    }

    private Form form(String named, String word) {
        return library.named(named).spelling(word);
    }

    /// Lines that could stand in the place of one that breaks the form.
    ///
    /// @throws IllegalArgumentException if there is no such form, or it has no such line
    List<String> mend(MendRequest request, BooleanSupplier stopped) throws EngineException {
        Form form = form(request.form(), request.word());
        Objects.checkIndex(request.line(), form.lines().size());
        int known = Math.min(request.lines().size(), form.lines().size());
        Mender.Broken broken = new Mender.Broken(form, request.lines().subList(0, known), request.line());
        return mender().mend(broken, request.most(), stopped).stream()
                .map(Mended::text)
                .toList();
    }

    /// Made when first asked for: it has a cache of its own.
    private Mender mender() {
        Mender there = mender;
        if (there == null) {
            there = new Mender(new FormCheck(speech), model.tokenizer(), model.transformer());
            mender = there;
        }
        return there;
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
                effort(request.quality()),
                request.seed(),
                given(request.given(), form.lines()),
                until);
        return writer.write(asked, line, stopped).isPresent();
    }

    private static Effort effort(VerseQuality quality) {
        return switch (quality) {
            case FAST -> Effort.FAST;
            case NORMAL -> Effort.NORMAL;
            case BEST -> Effort.BEST;
        };
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
