package longhand.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.lexicon.Pronunciation;
import longhand.engine.lexicon.ScannedLine;
import longhand.engine.lexicon.ScannedWord;
import longhand.engine.lexicon.Scansion;
import longhand.engine.lexicon.SoundGuess;
import longhand.engine.lexicon.Speech;
import longhand.engine.lexicon.SpokenWord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "scan",
        description =
                "Scans verse: the syllables of each line, its stress (/ stressed, \\ half, x not), and letters for"
                        + " the lines of a stanza that rhyme.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ScanCommand implements Callable<Integer> {

    private static final String ROW = "%-6s %-2s  %s%n";

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "A text file, - for stdin. Blank lines part stanzas.")
    private String file = "";

    @Option(
            names = "--json",
            description =
                    "One object: lines, each with line, stanza, text, syllables (all that are possible), rhyme and"
                            + " words (word, readings, stress, verified); and unknown, the words that were guessed.")
    private boolean json;

    ScanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailure {
        String text = TextFile.read(file, console);
        List<ScannedLine> lines = new Scansion(new Speech(Lexicon.english(), SoundGuess.english())).scan(text);
        if (json) {
            new JsonLines(console).print(object(lines));
        } else {
            print(lines);
        }
        return 0;
    }

    private void print(List<ScannedLine> lines) {
        PrintStream out = console.out();
        int stanza = 1;
        for (ScannedLine line : lines) {
            if (line.stanza() != stanza) {
                out.println();
                stanza = line.stanza();
            }
            out.printf(Locale.ROOT, ROW, "", "", line.marks());
            out.printf(Locale.ROOT, ROW, range(line.syllables()), line.rhyme(), line.text());
        }
        unknown(lines).forEach((word, spoken) -> console.err().println(word + " " + told(spoken)));
        out.flush();
    }

    private static String told(SpokenWord spoken) {
        return spoken.readings().isEmpty()
                ? "cannot be said and counts no syllable."
                : "is not in the lexicon. Guessed, unverified: "
                        + spoken.readings().getFirst().phones();
    }

    /// `10`, `9-11`, or `9,11` where the counts between are not possible.
    private static String range(SortedSet<Integer> counts) {
        boolean whole = counts.last() - counts.first() == counts.size() - 1;
        return whole && counts.size() > 1
                ? counts.first() + "-" + counts.last()
                : counts.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /// Each word once, in small letters, where it stands first.
    private static Map<String, SpokenWord> unknown(List<ScannedLine> lines) {
        Map<String, SpokenWord> unknown = new LinkedHashMap<>();
        lines.stream()
                .flatMap(line -> line.words().stream())
                .map(ScannedWord::spoken)
                .filter(spoken -> !spoken.verified())
                .forEach(spoken -> unknown.putIfAbsent(spoken.text().toLowerCase(Locale.ROOT), spoken));
        return unknown;
    }

    private static ObjectNode object(List<ScannedLine> lines) {
        ObjectNode object = JsonLines.JSON.createObjectNode();
        ArrayNode array = object.putArray("lines");
        lines.forEach(line -> add(line, array.addObject()));
        ArrayNode guessed = object.putArray("unknown");
        unknown(lines).forEach((word, spoken) -> {
            ObjectNode each = guessed.addObject().put("word", word).put("verified", false);
            readings(spoken.readings(), each.putArray("guess"));
        });
        return object;
    }

    private static void add(ScannedLine line, ObjectNode object) {
        object.put("line", line.number()).put("stanza", line.stanza()).put("text", line.text());
        ArrayNode syllables = object.putArray("syllables");
        line.syllables().forEach(syllables::add);
        object.put("rhyme", line.rhyme());
        ArrayNode words = object.putArray("words");
        line.words().forEach(word -> {
            ObjectNode each = words.addObject()
                    .put("word", word.spoken().text())
                    .put("stress", word.stress())
                    .put("verified", word.spoken().verified());
            readings(word.spoken().readings(), each.putArray("readings"));
        });
    }

    private static void readings(List<Pronunciation> readings, ArrayNode array) {
        readings.forEach(reading -> array.add(reading.phones()));
    }
}
