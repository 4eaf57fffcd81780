package longhand.ui.page;

import java.util.List;

/// What stands beside a line of a poem, and over it. Immutable.
///
/// @param number of the line, from 1
/// @param count  syllables or words, as the writer reads them; may be empty
/// @param right  whether that is as the form has it
/// @param rhyme  its letter; may be empty
/// @param beats  where its syllables have their vowels, and how they are stressed; none = no marks
/// @param faults what of the line is tinted
/// @param fault  what is wrong, in sentences; empty = nothing
/// @param spoken all of it, for those who hear the page
public record VerseLine(
        int number,
        String count,
        boolean right,
        String rhyme,
        List<VerseBeat> beats,
        List<Mark> faults,
        String fault,
        String spoken) {

    public VerseLine {
        beats = List.copyOf(beats);
        faults = List.copyOf(faults);
    }

    /// What is tinted of a paragraph that may have become shorter since the line was read.
    List<Mark> faults(int length) {
        return faults.stream()
                .filter(mark -> mark.from() < length)
                .map(mark -> new Mark(mark.from(), Math.min(mark.to(), length)))
                .toList();
    }

    boolean isFaulty() {
        return !fault.isEmpty();
    }
}
