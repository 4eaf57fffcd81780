package longhand.engine.scansion;

import java.util.List;

/// What became of a poem's check.
///
/// @param lines  of the poem, in order
/// @param faults in the order of their lines
public record FormReport(List<LineReport> lines, List<Fault> faults) {

    public FormReport {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    public boolean isValid() {
        return faults.isEmpty();
    }
}
