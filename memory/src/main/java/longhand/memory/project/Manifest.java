package longhand.memory.project;

import java.util.List;
import java.util.UUID;

/// What a project should hold, told outside of journal and store, so that damage to them shows.
///
/// @param format         of the whole folder
/// @param generation     counts the manifests of the project
/// @param session        the session that wrote it
/// @param open           whether a program has the project open: found so at start, it ended by a crash
/// @param sequence       last entry that is in this manifest
/// @param storeSequence  last entry that is in the store; 0 = there is no store
/// @param storeSha256    hash of the store's closed file; empty while it is open
/// @param scenes         every scene
record Manifest(
        int format,
        UUID project,
        String title,
        long generation,
        long session,
        boolean open,
        long sequence,
        long storeSequence,
        String storeSha256,
        List<SceneMark> scenes) {

    /// The newest format that this program reads, and the one that it writes. 2: scenes have targets, projects a
    /// layout; 3: what is kept of the story, takes of an exact length. A program that knows less would take these
    /// records for damage.
    static final int FORMAT = 3;

    /// A scene as it was.
    record SceneMark(long id, long revision, int words, String sha256) {}

    Manifest {
        scenes = List.copyOf(scenes);
    }
}
