package longhand.engine.api;

/// A word and how the writer says it.
///
/// @param word   in small letters, not blank
/// @param phones in the phones of the CMU dictionary, stress digits behind the vowels: `S IH1 L V ER0`
public record Saying(String word, String phones) {

    public Saying {
        if (word.isBlank() || phones.isBlank()) {
            throw new IllegalArgumentException("a saying has a word and sounds");
        }
    }
}
