package longhand.engine.prosody;

import java.util.ArrayList;
import java.util.List;
import longhand.engine.api.LineReading.Beat;
import longhand.engine.lexicon.ScannedLine;
import longhand.engine.lexicon.ScannedWord;
import longhand.engine.scansion.LineReport;

/// Where the stresses of a line stand. Pure functions.
final class Beats {

    private Beats() {}

    /// As the words are usually said.
    static List<Beat> of(ScannedLine line) {
        List<Beat> beats = new ArrayList<>();
        line.words().forEach(word -> add(word, word.stress(), beats));
        return beats;
    }

    /// As the form has it, if the line keeps to that; else as the words are said.
    static List<Beat> of(ScannedLine line, LineReport report) {
        if (report.stresses().size() != line.words().size()) {
            return of(line);
        }
        List<Beat> beats = new ArrayList<>();
        for (int i = 0; i < line.words().size(); i++) {
            String said = report.stresses().get(i);
            String usual = line.words().get(i).stress();
            String stress = usual.length() == said.length() ? usual : said;
            String row = report.row();
            int end = beats.size() + said.length();
            add(line.words().get(i), end <= row.length() ? row.substring(beats.size(), end) : stress, beats);
        }
        return beats;
    }

    /// @param stress digits, or a piece of a row
    private static void add(ScannedWord word, String stress, List<Beat> beats) {
        List<Integer> vowels = word.vowels(stress.length());
        for (int i = 0; i < stress.length(); i++) {
            beats.add(new Beat(vowels.get(i), "12/".indexOf(stress.charAt(i)) >= 0));
        }
    }
}
