package longhand.engine.prosody;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import longhand.engine.api.PoemReading;
import longhand.engine.api.PoemText;
import longhand.engine.api.Prosody;
import longhand.engine.api.RhymeWord;
import longhand.engine.api.SaidWord;
import longhand.engine.api.Saying;
import longhand.engine.api.VerseForm;
import longhand.engine.api.VersePrompt;
import longhand.engine.api.WrittenForm;
import longhand.engine.form.Examples;
import longhand.engine.form.Form;
import longhand.engine.form.FormLibrary;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.lexicon.Pronunciation;
import longhand.engine.lexicon.Rhyme;
import longhand.engine.lexicon.SoundGuess;
import longhand.engine.lexicon.Speech;
import longhand.engine.lexicon.SpokenWord;
import longhand.engine.scansion.OwnForm;
import org.jspecify.annotations.Nullable;

/// Prosody by the forms and the English lexicon that come with Longhand; both are read when they are first asked for.
/// Keeps the lexicon with the sayings that it was asked with last. Thread-safe.
public final class LexiconProsody implements Prosody {

    /// The distance up to which a near rhyme can be heard as one.
    private static final double NEAR = 0.5;

    private final FormLibrary library = FormLibrary.open();
    private final FormShapes shapes = new FormShapes(library);
    private final List<VerseForm> forms = shapes.all();
    private @Nullable Lexicon lexicon;
    private @Nullable SoundGuess guess;
    private @Nullable Ear ear;

    @Override
    public List<VerseForm> forms() {
        return forms;
    }

    @Override
    public WrittenForm written(String text) {
        try {
            return new WrittenForm.Read(shapes.own(text, OwnForm.read(text)));
        } catch (IllegalArgumentException unreadable) {
            return new WrittenForm.Unread(String.valueOf(unreadable.getMessage()));
        }
    }

    @Override
    public String text(String form) {
        return library.text(form).orElse(form);
    }

    @Override
    public VersePrompt prompt(String form, String title, List<String> lines) {
        return new VersePrompt(Examples.text(library.shown(library.named(form))), Examples.begun(title, lines));
    }

    @Override
    public PoemReading read(PoemText poem) {
        Form form = library.named(poem.form()).spelling(poem.word());
        return new PoemReader(ear(poem.sayings()).speech(), form).read(poem.lines());
    }

    @Override
    public List<RhymeWord> rhymes(String word, boolean perfect, List<Saying> sayings) {
        Ear heard = ear(sayings);
        List<Pronunciation> readings = heard.speech().of(word.strip()).readings();
        List<Rhyme> found =
                perfect ? heard.rhymes().perfect(readings) : heard.rhymes().slant(readings, NEAR);
        return found.stream()
                .filter(rhyme -> rhyme.spelling().indexOf('.') < 0) // an abbreviation is no word for a poem
                .map(rhyme -> word(rhyme, heard.lexicon()))
                .toList();
    }

    private static RhymeWord word(Rhyme rhyme, Lexicon lexicon) {
        return new RhymeWord(
                rhyme.spelling(), rhyme.reading().syllables(), rhyme.distance(), lexicon.isForVerse(rhyme.word()));
    }

    @Override
    public SaidWord said(String word, List<Saying> sayings) {
        SpokenWord spoken = ear(sayings).speech().of(word);
        String stress = spoken.readings().stream()
                .findFirst()
                .map(Pronunciation::stress)
                .orElse("");
        return new SaidWord(word, stress, spoken.verified());
    }

    @Override
    public Optional<Saying> like(String word, String known) {
        return spoken(known).map(said -> new Saying(small(word), said.phones()));
    }

    @Override
    public Optional<Saying> stressed(String word, String stress, String rhyme) {
        Speech speech = ear(List.of()).speech();
        Optional<Pronunciation> tail = spoken(rhyme);
        if (!rhyme.isBlank() && tail.isEmpty()) {
            return Optional.empty();
        }
        List<Pronunciation> guessed = speech.of(word).readings();
        return new Syllables(guessed.isEmpty() ? "" : guessed.getFirst().phones())
                .stressed(stress, tail.map(Pronunciation::rhyme).orElse(""))
                .map(phones -> new Saying(small(word), phones));
    }

    /// As the dictionary has it; a guess does not count.
    private Optional<Pronunciation> spoken(String word) {
        SpokenWord spoken = ear(List.of()).speech().of(word.strip());
        return spoken.readings().stream().filter(_ -> spoken.verified()).findFirst();
    }

    private static String small(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }

    private synchronized Ear ear(List<Saying> sayings) {
        Ear there = ear;
        if (there == null || !there.hears(sayings)) {
            there = new Ear(lexicon(), guess(), sayings);
            ear = there;
        }
        return there;
    }

    private Lexicon lexicon() {
        Lexicon there = lexicon;
        if (there == null) {
            there = Lexicon.english();
            lexicon = there;
        }
        return there;
    }

    private SoundGuess guess() {
        SoundGuess there = guess;
        if (there == null) {
            there = SoundGuess.english();
            guess = there;
        }
        return there;
    }
}
