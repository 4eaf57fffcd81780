package longhand.memory.api;

import java.util.List;

/// How a project came up.
///
/// @param readOnly     whether another instance holds it, or the disk refuses writing
/// @param holder       where the first instance is, such as "process 4711 on desk, since 14:02";
///                     empty if there is none
/// @param afterCrash   whether the last session did not end cleanly
/// @param recoveredEdits edits that were in the journal and not yet in the store
/// @param findings     one sentence for each thing that was damaged and how it was mended; empty = all is well
public record Opening(boolean readOnly, String holder, boolean afterCrash, int recoveredEdits, List<String> findings) {

    public Opening {
        findings = List.copyOf(findings);
    }
}
