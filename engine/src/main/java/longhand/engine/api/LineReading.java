package longhand.engine.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// How a line of a poem reads.
///
/// @param line   its index among all lines of the text
/// @param number among those that are not blank, from 1
/// @param count  its syllables or words; 0 = a word of it cannot be said
/// @param shape  what the form asks of it; empty = it is one too many
/// @param beats  its syllables, in order; empty if a word of it cannot be said
/// @param faults in the order in which they are to be told
public record LineReading(
        int line, int number, int count, Optional<LineShape> shape, List<Beat> beats, List<VerseFault> faults) {

    /// A syllable.
    ///
    /// @param column of its vowel
    /// @param strong whether it is stressed
    public record Beat(int column, boolean strong) {}

    public LineReading {
        Objects.requireNonNull(shape, "shape");
        beats = List.copyOf(beats);
        faults = List.copyOf(faults);
    }

    /// Whether it is longer than the form has it. A line in meter may have a syllable more, if its last word ends
    /// weakly: then that is no fault.
    public boolean isLong() {
        return shape.filter(wanted -> !wanted.isFree() && count > wanted.most() && !endsWeakly(wanted))
                .isPresent();
    }

    private boolean endsWeakly(LineShape wanted) {
        return count == wanted.most() + 1
                && !wanted.beat().isEmpty()
                && faults.stream().noneMatch(fault -> fault.kind() == VerseFault.Kind.SYLLABLES);
    }

    /// Whether it may only lack its end: it is shorter than the form has it.
    public boolean isShort() {
        return shape.filter(wanted -> count < wanted.least()).isPresent();
    }
}
