package longhand.engine.lexicon.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Slurs and profanity, each with how surely it is meant so, 0..2: the npm package `cuss`, one property of a
/// JavaScript object a line.
///
/// @param ratings by word
record Offence(Map<String, Integer> ratings) {

    private static final String FILE = "cuss/index.js";
    private static final Pattern LINE = Pattern.compile("\\s+(?:'(?<quoted>[^']+)'|(?<plain>\\w+)): (?<rating>\\d),?");
    private static final int SURE = 2;

    Offence {
        ratings = Map.copyOf(ratings);
    }

    static Offence read(Path sources) throws IOException {
        Map<String, Integer> ratings = new HashMap<>();
        for (String line : Files.readAllLines(sources.resolve(FILE))) {
            Matcher entry = LINE.matcher(line);
            if (entry.matches()) {
                String word = entry.group("quoted") == null ? entry.group("plain") : entry.group("quoted");
                ratings.put(word, Integer.valueOf(entry.group("rating")));
            }
        }
        return new Offence(ratings);
    }

    boolean isSure(String word) {
        return ratings.getOrDefault(word, 0) == SURE;
    }
}
