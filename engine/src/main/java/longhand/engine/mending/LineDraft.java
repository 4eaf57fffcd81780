package longhand.engine.mending;

import java.util.List;
import java.util.Locale;
import longhand.engine.text.Words;

/// A line and what can be done to one of its words; marks and capitals stay as they are. Immutable.
///
/// @param text    as it stands
/// @param changes how many words were put in, taken out or exchanged
record LineDraft(String text, int changes) {

    List<Words.Word> words() {
        return Words.of(text);
    }

    /// What stands ahead of a word.
    ///
    /// @param word from 0; as many as there are words = the end of the last
    String before(int word) {
        return text.substring(0, start(word)).stripTrailing();
    }

    private int start(int word) {
        List<Words.Word> words = words();
        return word < words.size() ? words.get(word).start() : end(word - 1);
    }

    private int end(int word) {
        Words.Word last = words().get(word);
        return last.start() + last.text().length();
    }

    /// With another word there.
    LineDraft exchanged(int word, String other) {
        String shown = words().get(word).isCapitalised() ? capital(other) : other;
        return new LineDraft(text.substring(0, start(word)) + shown + text.substring(end(word)), changes + 1);
    }

    /// With a word more ahead of that one.
    LineDraft with(int word, String other) {
        String head = text.substring(0, start(word));
        String rest = text.substring(start(word));
        String longer;
        if (word == words().size()) {
            longer = head + " " + other + rest;
        } else if (word == 0) {
            longer = head + capital(other) + " " + small(rest);
        } else {
            longer = head + other + " " + rest;
        }
        return new LineDraft(longer, changes + 1);
    }

    /// Without that word.
    LineDraft without(int word) {
        String head = text.substring(0, start(word));
        String rest = text.substring(end(word));
        String joined = head.isEmpty() ? capital(rest.strip()) : (head.stripTrailing() + rest);
        return new LineDraft(joined.strip(), changes + 1);
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /// A capital that only began the line goes.
    private static String small(String rest) {
        String first = Words.of(rest).getFirst().text();
        boolean i = first.equals("I") || first.startsWith("I'") || first.startsWith("I\u2019");
        return i ? rest : rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1);
    }
}
