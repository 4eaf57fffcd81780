package longhand.engine.scansion;

import java.util.List;

/// How a line reads.
///
/// @param text      as it stands
/// @param syllables how many there are; of several readings the one that the form asks for, else the fewest
/// @param stresses  of its words, `1` chief, `2` second, `0` none; empty if a word is unknown
/// @param rhyme     its letter; empty = none
/// @param row       of weak and strong places that the form has and the line walks along; empty = it has none, or the
///                  line does not
/// @param off       index of the word at which the line leaves the row; -1 = it does not
public record LineReport(String text, int syllables, List<String> stresses, String rhyme, String row, int off) {

    public LineReport {
        stresses = List.copyOf(stresses);
    }
}
