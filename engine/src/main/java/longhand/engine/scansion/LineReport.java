package longhand.engine.scansion;

import java.util.List;

/// How a line reads.
///
/// @param text      as it stands
/// @param syllables how many there are; of several readings the one that the form asks for, else the fewest
/// @param stresses  of its words, `1` chief, `2` second, `0` none; empty if a word is unknown
/// @param rhyme     its letter; empty = none
public record LineReport(String text, int syllables, List<String> stresses, String rhyme) {

    public LineReport {
        stresses = List.copyOf(stresses);
    }
}
