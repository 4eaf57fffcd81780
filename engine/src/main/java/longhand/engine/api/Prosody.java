package longhand.engine.api;

import java.util.List;
import java.util.Optional;

/// What can be known of verse without a model: forms, how a poem keeps its form, rhymes, how words are said.
///
/// Thread-safe. Everything but [#forms] may take some tenths of a second the first time, when dictionaries are read,
/// so none of it belongs on the JavaFX thread.
public interface Prosody {

    /// The forms that there are, in the order in which they are offered.
    List<VerseForm> forms();

    /// Reads a form of the writer's own, which is asked for by its text from then on.
    ///
    /// @param text as `resources/docs/FORMS.md` has it
    WrittenForm written(String text);

    /// A form as it is written: something to begin one of one's own with.
    ///
    /// @param form by its id
    String text(String form);

    /// What a model reads before the next line of a poem.
    ///
    /// @param form  by its id, or by its text if it is the writer's own
    /// @param lines that are there
    /// @throws IllegalArgumentException if there is no such form
    VersePrompt prompt(String form, String title, List<String> lines);

    /// Reads a poem.
    ///
    /// @throws IllegalArgumentException if there is no such form
    PoemReading read(PoemText poem);

    /// The words that rhyme with a word, the nearest first; none if it cannot be said.
    ///
    /// @param perfect whether they rhyme perfectly; false = nearly
    /// @param sayings how the writer says words
    List<RhymeWord> rhymes(String word, boolean perfect, List<Saying> sayings);

    /// How a word is said now.
    SaidWord said(String word, List<Saying> sayings);

    /// A word said like another one; empty if that one is not known.
    ///
    /// @param known a word of the dictionary
    Optional<Saying> like(String word, String known);

    /// A word said with so many syllables and this stress; empty if it cannot rhyme like that, or if the rhyme is not
    /// known.
    ///
    /// @param stress a digit for each syllable, `1` stressed and `0` not, at least one of them stressed
    /// @param rhyme  a word of the dictionary that it rhymes with; empty = as its letters tell
    Optional<Saying> stressed(String word, String stress, String rhyme);
}
