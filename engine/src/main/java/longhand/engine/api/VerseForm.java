package longhand.engine.api;

import java.util.List;

/// A form of verse, as a writer chooses one.
///
/// @param id      by which it is asked for
/// @param title   for people
/// @param about   what it is, in a sentence
/// @param stanzas its lines; not empty. A form that is spelled by a word has one line here
/// @param spelled whether it wants a word whose letters begin its lines
/// @param example lines of a poem in it, or of one like it
public record VerseForm(
        String id, String title, String about, List<List<LineShape>> stanzas, boolean spelled, List<String> example) {

    public VerseForm {
        stanzas = stanzas.stream().map(List::copyOf).toList();
        example = List.copyOf(example);
    }

    /// The lines of all stanzas, in order.
    public List<LineShape> lines() {
        return stanzas.stream().flatMap(List::stream).toList();
    }
}
