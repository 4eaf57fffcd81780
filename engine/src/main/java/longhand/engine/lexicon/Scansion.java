package longhand.engine.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import longhand.engine.text.Words;

/// Scans verse: how many syllables each line has, where the stress lies, which lines rhyme. Immutable,
/// thread-safe.
public final class Scansion {

    private static final int LETTERS = 26;

    private final Speech speech;

    public Scansion(Speech speech) {
        this.speech = speech;
    }

    /// The lines that are not blank; a blank one parts stanzas.
    public List<ScannedLine> scan(String text) {
        List<ScannedLine> scanned = new ArrayList<>();
        Map<Set<String>, String> rhymes = new LinkedHashMap<>();
        int stanza = 1;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank()) {
                stanza += rhymes.isEmpty() ? 0 : 1;
                rhymes.clear();
            } else {
                List<ScannedWord> words =
                        Words.of(line).stream().map(this::word).toList();
                scanned.add(new ScannedLine(line, number, stanza, words, letter(words, rhymes)));
            }
        }
        return List.copyOf(scanned);
    }

    private ScannedWord word(Words.Word word) {
        SpokenWord spoken = speech.of(word.text());
        boolean light = !spoken.readings().isEmpty()
                && spoken.readings().getFirst().syllables() == 1
                && isFunction(word.text());
        return new ScannedWord(word.start(), spoken, light);
    }

    private boolean isFunction(String word) {
        Lexicon lexicon = speech.lexicon();
        return lexicon.find(word).stream()
                .anyMatch(number -> lexicon.classes(number).contains(WordClass.FUNCTION));
    }

    /// The letter of the first line whose last word ends like this one's in some reading of both.
    private static String letter(List<ScannedWord> words, Map<Set<String>, String> rhymes) {
        Set<String> parts = words.isEmpty() ? Set.of() : parts(words.getLast().spoken());
        if (parts.isEmpty()) {
            rhymes.putIfAbsent(Set.of(), "");
            return "";
        }
        for (Map.Entry<Set<String>, String> rhyme : rhymes.entrySet()) {
            if (rhyme.getKey().stream().anyMatch(parts::contains)) {
                return rhyme.getValue();
            }
        }
        String letter = letter(
                (int) rhymes.keySet().stream().filter(key -> !key.isEmpty()).count());
        rhymes.put(parts, letter);
        return letter;
    }

    private static Set<String> parts(SpokenWord last) {
        return last.readings().stream().map(Pronunciation::rhyme).collect(Collectors.toUnmodifiableSet());
    }

    /// `A`, `B`, ... `Z`, `A2`, ...
    private static String letter(int number) {
        int round = number / LETTERS + 1;
        return (char) ('A' + number % LETTERS) + (round == 1 ? "" : String.valueOf(round));
    }
}
