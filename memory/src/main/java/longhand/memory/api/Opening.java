package longhand.memory.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// How a project came up.
///
/// @param readOnly     whether another instance holds it, or the disk refuses writing
/// @param holder       where the first instance is, such as "process 4711 on desk, since 14:02";
///                     empty if there is none
/// @param afterCrash   whether the last session did not end cleanly
/// @param recoveredEdits edits that were in the journal and not yet in the store
/// @param findings     one sentence for each thing that was damaged and how it was mended; empty = all is well
/// @param lastWords    what was written last and only the journal had; empty = nothing, or it is not known where
/// @param losses       the scenes of which words are missing
public record Opening(
        boolean readOnly,
        String holder,
        boolean afterCrash,
        int recoveredEdits,
        List<String> findings,
        Optional<LastWords> lastWords,
        List<Loss> losses) {

    /// Where the last edits were.
    ///
    /// @param from position of the first recovered character
    /// @param to   behind the last one
    /// @param at   when the last edit was made
    public record LastWords(ItemId scene, int from, int to, Instant at) {

        public LastWords {
            Objects.requireNonNull(scene, "scene");
            Objects.requireNonNull(at, "at");
            if (from < 0 || to < from) {
                throw new IllegalArgumentException("not a range: " + from + ".." + to);
            }
        }
    }

    /// @param words that are missing at least; 0 = it is not known how many
    public record Loss(ItemId scene, int words) {}

    public Opening {
        Objects.requireNonNull(lastWords, "lastWords");
        findings = List.copyOf(findings);
        losses = List.copyOf(losses);
    }

    /// Without anything recovered or lost.
    public Opening(boolean readOnly, String holder, boolean afterCrash, int recoveredEdits, List<String> findings) {
        this(readOnly, holder, afterCrash, recoveredEdits, findings, Optional.empty(), List.of());
    }
}
