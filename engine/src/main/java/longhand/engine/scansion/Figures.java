package longhand.engine.scansion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import longhand.engine.filter.Letters;
import longhand.engine.form.Whole;
import longhand.engine.scansion.Fault.Kind;
import longhand.engine.text.Words;

/// What the letters or words of a poem make together.
///
/// @param finished whether all lines are there; before, only what no more lines can mend is a fault
record Figures(Whole whole, List<String> lines, boolean finished) {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz";

    List<Fault> faults() {
        return switch (whole.figure()) {
            case NONE -> List.of();
            case PANGRAM -> finished ? pangram() : List.of();
            case ANAGRAM -> anagrams();
            case WORD_PALINDROME -> finished ? palindrome(words()) : List.of();
            case LETTER_PALINDROME -> finished ? palindrome(letters()) : List.of();
        };
    }

    /// A word or a letter, and the line in which it stands.
    private record Piece(String text, int line) {}

    private List<Fault> pangram() {
        String letters = Letters.plain(String.join(" ", lines));
        String missing = without(ALPHABET, letters);
        return missing.isEmpty() ? List.of() : List.of(new Fault(lines.size(), Kind.PANGRAM, "", missing));
    }

    private List<Fault> anagrams() {
        List<Fault> faults = new ArrayList<>();
        String wanted = whole.letters();
        for (int i = 0; i < lines.size() && !wanted.isEmpty(); i++) {
            String found = Letters.only(Letters.plain(lines.get(i)));
            String extra = left(found, wanted);
            String missing = left(wanted, found);
            if (!extra.isEmpty() || !missing.isEmpty()) {
                faults.add(new Fault(i + 1, Kind.ANAGRAM, extra, missing));
            }
        }
        return faults;
    }

    /// What is left of some letters when others are taken away, each once.
    private static String left(String letters, String others) {
        StringBuilder rest = new StringBuilder(letters);
        others.chars().forEach(letter -> {
            int at = rest.indexOf("" + (char) letter);
            if (at >= 0) {
                rest.deleteCharAt(at);
            }
        });
        return rest.toString();
    }

    private static String without(String letters, String others) {
        return letters.replaceAll(others.isEmpty() ? "$^" : "[" + others.replaceAll("[^a-z]", "") + " ]", "");
    }

    private List<Piece> words() {
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(line ->
                        Words.of(lines.get(line)).stream().map(word -> new Piece(Letters.plain(word.text()), line)))
                .toList();
    }

    private List<Piece> letters() {
        return words().stream()
                .flatMap(word ->
                        Letters.only(word.text).chars().mapToObj(letter -> new Piece("" + (char) letter, word.line)))
                .toList();
    }

    /// The first piece that does not come back is told, where it should.
    private static List<Fault> palindrome(List<Piece> pieces) {
        for (int i = 0; i < pieces.size() / 2; i++) {
            Piece other = pieces.get(pieces.size() - 1 - i);
            if (!pieces.get(i).text.equals(other.text)) {
                return List.of(new Fault(other.line + 1, Kind.PALINDROME, other.text, pieces.get(i).text));
            }
        }
        return List.of();
    }
}
