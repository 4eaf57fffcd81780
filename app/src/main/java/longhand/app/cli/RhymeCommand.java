package longhand.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.lexicon.Pronunciation;
import longhand.engine.lexicon.Rhyme;
import longhand.engine.lexicon.Rhymes;
import longhand.engine.lexicon.SoundGuess;
import longhand.engine.lexicon.Speech;
import longhand.engine.lexicon.SpokenWord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "rhyme",
        description = "Words that rhyme with a word, common ones first. A perfect rhyme sounds the same from the last"
                + " stressed vowel on and differs right before it; slant rhymes are sorted by how near they sound.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RhymeCommand implements Callable<Integer> {

    /// The distance up to which a slant rhyme can be heard as one.
    private static final double NEAR = 0.5;

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "WORD", description = "Any word; one that the lexicon does not know is guessed.")
    private String word = "";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "perfect",
            description = "perfect or slant. Default: ${DEFAULT-VALUE}.")
    private Kind kind = Kind.PERFECT;

    @Option(names = "--syllables", paramLabel = "N", description = "Only rhymes of so many syllables.")
    private Optional<Integer> syllables = Optional.empty();

    @Option(names = "--common", description = "Only the words that poems are written with: no names, nothing rare.")
    private boolean common;

    @Option(
            names = "--json",
            description = "One object: word, readings, verified, kind, homophones, rhymes, each with word, phones,"
                    + " syllables, distance and frequency (0..255).")
    private boolean json;

    /// How words rhyme.
    enum Kind {
        PERFECT,
        SLANT
    }

    RhymeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailure {
        if (syllables.isPresent() && syllables.get() < 1) {
            throw new ParameterException(spec.commandLine(), "--syllables must be at least 1: " + syllables.get());
        }
        Lexicon lexicon = Lexicon.english();
        SpokenWord spoken = new Speech(lexicon, SoundGuess.english()).of(word);
        if (spoken.readings().isEmpty()) {
            throw new CommandFailure(word + " is no word that can be said.");
        }
        Rhymes rhymes = new Rhymes(lexicon);
        List<Rhyme> found = find(rhymes, spoken.readings()).stream()
                .filter(rhyme -> isWanted(rhyme, lexicon))
                .toList();
        List<String> homophones = rhymes.homophones(spoken.readings()).stream()
                .filter(other -> !other.equalsIgnoreCase(word))
                .toList();
        if (json) {
            new JsonLines(console).print(object(spoken, homophones, found));
        } else {
            print(spoken, homophones, found);
        }
        return 0;
    }

    private List<Rhyme> find(Rhymes rhymes, List<Pronunciation> readings) {
        return switch (kind) {
            case PERFECT -> rhymes.perfect(readings);
            case SLANT -> rhymes.slant(readings, NEAR);
        };
    }

    private boolean isWanted(Rhyme rhyme, Lexicon lexicon) {
        return (syllables.isEmpty() || syllables.get() == rhyme.reading().syllables())
                && (!common || lexicon.isForVerse(rhyme.word()));
    }

    private void print(SpokenWord spoken, List<String> homophones, List<Rhyme> found) {
        if (!spoken.verified()) {
            console.err()
                    .println(word + " is not in the lexicon. Guessed, unverified: "
                            + spoken.readings().getFirst().phones());
        }
        if (!homophones.isEmpty()) {
            console.err().println("Sounds the same, so it is no rhyme: " + String.join(", ", homophones));
        }
        if (found.isEmpty()) {
            console.err().println("No word of the lexicon rhymes with " + word + " like this.");
        }
        found.forEach(rhyme -> console.out().println(rhyme.spelling()));
        console.out().flush();
    }

    private ObjectNode object(SpokenWord spoken, List<String> homophones, List<Rhyme> found) {
        ObjectNode object = JsonLines.JSON.createObjectNode();
        object.put("word", word);
        ArrayNode readings = object.putArray("readings");
        spoken.readings().forEach(reading -> readings.add(reading.phones()));
        object.put("verified", spoken.verified());
        object.put("kind", kind.name().toLowerCase(Locale.ROOT));
        ArrayNode same = object.putArray("homophones");
        homophones.forEach(same::add);
        ArrayNode rhymes = object.putArray("rhymes");
        found.forEach(rhyme -> rhymes.addObject()
                .put("word", rhyme.spelling())
                .put("phones", rhyme.reading().phones())
                .put("syllables", rhyme.reading().syllables())
                .put("distance", rhyme.distance())
                .put("frequency", rhyme.frequency()));
        return object;
    }
}
