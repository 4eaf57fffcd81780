package longhand.memory.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What reading a journal found.
///
/// @param project      whose journal it is; empty if no segment says
/// @param lastSession  highest session that wrote a segment; 0 = none
/// @param lastSequence highest sequence that was read; what the reader was told to start after if none was
/// @param gaps         sequences that should be there and are not
/// @param tornBytes    bytes of a last record that a crash cut off; normal after a crash
/// @param findings     one sentence for each damage besides the gaps
public record JournalReport(
        Optional<UUID> project,
        long lastSession,
        long lastSequence,
        List<Gap> gaps,
        int tornBytes,
        List<String> findings) {

    /// Records that are missing.
    ///
    /// @param first the first missing sequence
    /// @param last  the last missing sequence
    public record Gap(long first, long last) {}

    public JournalReport {
        gaps = List.copyOf(gaps);
        findings = List.copyOf(findings);
    }
}
