package longhand.engine.api;

import java.util.List;

/// A form of verse, as a writer chooses one.
///
/// @param id      by which it is asked for; of one of the writer's own its text
/// @param title   for people
/// @param about   what it is, in a sentence
/// @param stanzas its lines; not empty. A form with a line for each letter or word of what the writer gives has one
///                line here
/// @param asks    what the writer gives for it
/// @param example lines of a poem in it, or of one like it
public record VerseForm(
        String id, String title, String about, List<List<LineShape>> stanzas, Asks asks, List<String> example) {

    /// What a writer gives for a form.
    public enum Asks {
        NOTHING,
        /// A word of which a rule speaks.
        WORD,
        /// A word whose letters have a line each.
        LETTERS,
        /// A line whose words have a line each.
        LINE
    }

    public VerseForm {
        stanzas = stanzas.stream().map(List::copyOf).toList();
        example = List.copyOf(example);
    }

    /// Whether it is one of the writer's own: an id is one line, a text is more.
    public boolean isOwn() {
        return isText(id);
    }

    /// Whether that is the text of a form, and no id of one that comes with Longhand.
    public static boolean isText(String id) {
        return id.indexOf('\n') >= 0;
    }

    /// Whether it is prose of so many words.
    public boolean isProse() {
        LineShape first = stanzas.getFirst().getFirst();
        return lines().size() == 1 && first.unit() == LineShape.Unit.PASSAGE;
    }

    /// The lines of all stanzas, in order.
    public List<LineShape> lines() {
        return stanzas.stream().flatMap(List::stream).toList();
    }
}
