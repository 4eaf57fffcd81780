package longhand.engine.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The names in a text, by their capitals. A guess that needs no model: a word is taken for a name
/// where it is written with a capital inside a sentence, or at least twice and never without one.
/// Pure; languages that write all nouns with capitals have more names by it than people.
public final class Names {

    /// What begins sentences and is no name.
    private static final Set<String> COMMON = Set.of(
            ("a after all an and any are as at be because before but by can come could did do even every for from go"
                            + " had has have he her here his how i if in is it its just let like may maybe more most"
                            + " my never no nobody not nothing now of oh on once one only or our perhaps please she"
                            + " should so some somebody somehow someone something sometimes soon still such take than"
                            + " that the their them then there these they this those though through to too two until"
                            + " up was we well were what when where which while who why will with would yes you your")
                    .split(" "));

    private Names() {}

    /// In alphabetical order, each as it is written.
    public static Set<String> in(CharSequence text) {
        Set<String> inside = new TreeSet<>();
        Set<String> once = new HashSet<>();
        Set<String> twice = new TreeSet<>();
        Set<String> small = new HashSet<>();
        int end = 0;
        String last = "";
        for (int at = WordCounter.nextStart(text, 0); at < text.length(); at = WordCounter.nextStart(text, end)) {
            String word = bare(text.subSequence(at, WordCounter.end(text, at)).toString());
            if (!Character.isUpperCase(word.codePointAt(0))) {
                small.add(word);
            } else if (!isCommon(word) && word.length() > 1) {
                boolean first = begins(text, end, at) && !SentenceEnds.isTitle(last);
                Set<String> where = first ? once.add(word) ? once : twice : inside;
                where.add(word);
            }
            end = WordCounter.end(text, at);
            last = word;
        }
        twice.removeIf(word -> small.contains(word.toLowerCase(Locale.ROOT)));
        inside.addAll(twice);
        return inside;
    }

    /// Whether a word begins sentences often and is no name.
    static boolean isCommon(String word) {
        return COMMON.contains(word.toLowerCase(Locale.ROOT));
    }

    /// As [#in(CharSequence)]; where nouns have capitals, without those that stand behind an article as often as not
    /// (an adjective may stand between), and those that stand by themselves nowhere.
    public static Set<String> in(CharSequence text, LanguageWords language) {
        Set<String> names = in(text);
        if (!language.articles().isEmpty()) {
            names.removeAll(nouns(text.toString(), language));
            names.removeIf(name -> !language.isContent(name.toLowerCase(Locale.ROOT)));
        }
        return names;
    }

    private static Set<String> nouns(String text, LanguageWords language) {
        Map<String, Integer> likely = new HashMap<>();
        for (Sentence sentence : Sentences.of(text)) {
            List<Words.Word> words = Words.of(sentence.text());
            for (int i = 0; i < words.size(); i++) {
                if (words.get(i).isCapitalised()) {
                    likely.merge(bare(words.get(i).text()), likelihood(words, i, language), Integer::sum);
                }
            }
        }
        likely.values().removeIf(name -> name > 0);
        return likely.keySet();
    }

    /// What a place says of a word: 1 = it is a name, -1 = it is none, 0 = nothing.
    private static int likelihood(List<Words.Word> words, int at, LanguageWords language) {
        String before = at == 0 ? "" : words.get(at - 1).plain();
        boolean adjective = at > 1 && !words.get(at - 1).isCapitalised();
        if (language.articles().contains(before)
                || adjective && language.articles().contains(words.get(at - 2).plain())) {
            return -1;
        }
        return language.function().contains(before) ? 0 : 1;
    }

    /// Without what makes it somebody's: "Ada's" is Ada.
    private static String bare(String word) {
        int mark = Math.max(word.lastIndexOf('\''), word.lastIndexOf('\u2019'));
        return mark > 0 ? word.substring(0, mark) : word;
    }

    /// Whether more than white space and commas part the word from the one before it.
    private static boolean begins(CharSequence text, int before, int at) {
        for (int i = before; i < at; i++) {
            char between = text.charAt(i);
            if (between == '\n' || !Character.isWhitespace(between) && between != ',') {
                return true;
            }
        }
        return before == 0;
    }
}
