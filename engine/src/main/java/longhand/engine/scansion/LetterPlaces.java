package longhand.engine.scansion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import longhand.engine.filter.Letters;
import longhand.engine.form.LineLetters;
import longhand.engine.form.LineRule;
import longhand.engine.scansion.Fault.Kind;

/// Letters of the writer's word that begin lines, end them or stand in them.
///
/// @param word  small letters; empty = nobody has given one
/// @param rules of the lines, as many
record LetterPlaces(String word, List<LineRule> rules, List<String> lines) {

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            LineLetters places = rules.get(i).letters();
            String letters = Letters.only(Letters.plain(lines.get(i)));
            end(i, letter(places.initial()), head(letters), Kind.INITIAL, faults);
            end(i, letter(places.last()), tail(letters), Kind.LAST_LETTER, faults);
            spine(i, faults);
        }
        return faults;
    }

    /// Of the word; empty = none is asked for.
    private String letter(int place) {
        return place < 1 || place > word.length() ? "" : word.substring(place - 1, place);
    }

    private static String head(String letters) {
        return letters.isEmpty() ? "" : letters.substring(0, 1);
    }

    private static String tail(String letters) {
        return letters.isEmpty() ? "" : letters.substring(letters.length() - 1);
    }

    private static void end(int line, String wanted, String found, Kind kind, List<Fault> faults) {
        if (!wanted.isEmpty() && !found.equals(wanted)) {
            faults.add(new Fault(line + 1, kind, found.toUpperCase(Locale.ROOT), wanted));
        }
    }

    /// Between two letters of the spine the later one does not stand, nor, if it is strict, the earlier one.
    private void spine(int line, List<Fault> faults) {
        LineLetters places = rules.get(line).letters();
        String own = letter(places.spine());
        if (own.isEmpty()) {
            return;
        }
        String text = Letters.plain(lines.get(line));
        boolean first = places.spine() == 1;
        int at = first ? text.lastIndexOf(own) : text.indexOf(own);
        if (at < 0) {
            faults.add(new Fault(line + 1, Kind.SPINE, "", own));
            return;
        }
        String ahead = places.strict() && !first ? letter(places.spine() - 1) : "";
        String next = letter(places.spine() + 1);
        String behind = next.isEmpty() ? "" : next + (places.strict() ? own : "");
        String found = any(ahead, text.substring(0, at)) + any(behind, text.substring(at + 1));
        if (!found.isEmpty()) {
            faults.add(new Fault(line + 1, Kind.SPINE, found.substring(0, 1), own));
        }
    }

    /// The letters that stand in a text.
    private static String any(String letters, String text) {
        StringBuilder found = new StringBuilder();
        letters.chars().filter(letter -> text.indexOf(letter) >= 0).forEach(letter -> found.append((char) letter));
        return found.toString();
    }
}
