package longhand.engine.verse;

import java.util.List;
import longhand.engine.lexicon.Pronunciation;

/// A line of a poem that is there already. Whether it keeps the form is not asked; what comes is written to fit it.
///
/// @param text  as it stands
/// @param end   its last word; empty if it has none
/// @param rhyme the word that rhymes: the last one, or the one ahead of an end word; empty if it has none
/// @param said  the ways to say the rhyming word; none if nobody knows
public record GivenLine(String text, String end, String rhyme, List<Pronunciation> said) {

    /// A line that rhymes on its last word.
    public GivenLine(String text, String end, List<Pronunciation> said) {
        this(text, end, end, said);
    }

    public GivenLine {
        said = List.copyOf(said);
    }
}
