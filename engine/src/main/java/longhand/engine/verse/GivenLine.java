package longhand.engine.verse;

import java.util.List;
import longhand.engine.lexicon.Pronunciation;

/// A line of a poem that is there already. Whether it keeps the form is not asked; what comes is written to fit it.
///
/// @param text as it stands
/// @param end  its last word; empty if it has none
/// @param said the ways to say that; none if nobody knows
public record GivenLine(String text, String end, List<Pronunciation> said) {

    public GivenLine {
        said = List.copyOf(said);
    }
}
