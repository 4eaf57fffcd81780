package longhand.engine.transformation;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.lexicon.WordClass;
import longhand.engine.text.SentenceEnds;
import longhand.engine.text.Words;

/// N+7: each noun gives way to the seventh noun behind it in the dictionary; Lescure, 1961. Behind the last noun comes
/// the first. Names stay, and so do capitals, plurals, possessives; `a` becomes `an` where it has to.
///
/// A word that can be a noun and something else counts as a noun where an article, a possessive or a number leads to
/// it: nothing here parses a sentence. Immutable, thread-safe.
public final class NounShift {

    private static final Set<String> LEADS = Set.of(
            "the", "a", "an", "this", "that", "these", "those", "my", "your", "his", "her", "its", "our", "their",
            "some", "any", "no", "every", "each", "another", "two", "three", "four", "five", "six", "seven", "eight",
            "nine", "ten");

    private static final String VOWEL_PHONES = "AEIOU";

    private final Lexicon lexicon;
    private final Nouns nouns;
    private final int distance;

    /// @param distance in nouns; may be negative
    public NounShift(Lexicon lexicon, int distance) {
        this.lexicon = lexicon;
        this.nouns = new Nouns(lexicon);
        this.distance = distance;
    }

    public String apply(String text) {
        List<Words.Word> words = Words.of(text);
        StringBuilder shifted = new StringBuilder();
        int done = 0;
        for (int i = 0; i < words.size(); i++) {
            Words.Word word = words.get(i);
            Optional<String> other = isShifted(words, i, text) ? shifted(word) : Optional.empty();
            if (other.isPresent()) {
                shifted.append(text, done, word.start());
                if (i > 0) {
                    fitArticle(shifted, words.get(i - 1).text(), other.get());
                }
                shifted.append(other.get());
                done = word.start() + word.text().length();
            }
        }
        return shifted.append(text, done, text.length()).toString();
    }

    private boolean isShifted(List<Words.Word> words, int at, String text) {
        Words.Word word = words.get(at);
        String plain = word.plain();
        if (!nouns.isNoun(plain) || word.isCapitalised() && !beginsSentence(word, text)) {
            return false;
        }
        Set<WordClass> classes = nouns.classes(plain);
        boolean always = Set.of(WordClass.NOUN).equals(classes);
        return always || isLedTo(words, at) && !(classes.contains(WordClass.ADJECTIVE) && leadsOn(words, at, text));
    }

    private boolean isLedTo(List<Words.Word> words, int at) {
        if (at == 0) {
            return false;
        }
        String before = words.get(at - 1).plain();
        boolean adjective = nouns.classes(before).contains(WordClass.ADJECTIVE);
        return LEADS.contains(before)
                || adjective && at > 1 && LEADS.contains(words.get(at - 2).plain());
    }

    /// Whether another noun follows at once.
    private boolean leadsOn(List<Words.Word> words, int at, String text) {
        if (at + 1 == words.size()) {
            return false;
        }
        Words.Word next = words.get(at + 1);
        int end = words.get(at).start() + words.get(at).text().length();
        return text.substring(end, next.start()).isBlank() && nouns.isNoun(next.plain());
    }

    private static boolean beginsSentence(Words.Word word, String text) {
        String before = text.substring(0, word.start());
        int open = before.length();
        while (open > 0
                && !Character.isLetterOrDigit(before.charAt(open - 1))
                && !Character.isWhitespace(before.charAt(open - 1))) {
            open--;
        }
        String ahead = before.substring(0, open);
        return ahead.isBlank() || ahead.endsWith("\n") || SentenceEnds.isOpen(ahead);
    }

    private Optional<String> shifted(Words.Word word) {
        String plain = word.plain();
        String ending = word.text().substring(plain.length());
        Optional<String> singular = nouns.singular(plain);
        List<String> list = nouns.list();
        if (list.isEmpty()) {
            return Optional.empty();
        }
        int found = Collections.binarySearch(list, singular.orElse(plain));
        int from = found >= 0 ? found : distance > 0 ? -found - 2 : -found - 1;
        String other = list.get(Math.floorMod(from + distance, list.size()));
        return Optional.of(inCase(singular.isPresent() ? nouns.plural(other) : other, word.text()) + ending);
    }

    private static String inCase(String word, String like) {
        boolean all = like.length() > 1 && like.equals(like.toUpperCase(Locale.ROOT));
        if (all) {
            return word.toUpperCase(Locale.ROOT);
        }
        return Character.isUpperCase(like.charAt(0))
                ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
                : word;
    }

    /// The article is the last thing that was written, but for a blank.
    private void fitArticle(StringBuilder written, String article, String noun) {
        String plain = article.toLowerCase(Locale.ROOT);
        boolean stands =
                (plain.equals("a") || plain.equals("an")) && written.toString().endsWith(article + " ");
        if (stands) {
            written.setLength(written.length() - article.length() - 1);
            written.append(article, 0, 1).append(beginsWithVowel(noun) ? "n " : " ");
        }
    }

    private boolean beginsWithVowel(String noun) {
        String sound = lexicon.find(noun).stream()
                .boxed()
                .flatMap(word -> lexicon.pronunciations(word).stream())
                .findFirst()
                .map(reading -> reading.phones())
                .orElse(noun.toUpperCase(Locale.ROOT));
        return VOWEL_PHONES.indexOf(sound.charAt(0)) >= 0;
    }
}
