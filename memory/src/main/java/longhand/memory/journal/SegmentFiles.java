package longhand.memory.journal;

import java.io.IOException;

/// Makes and deletes the files of a journal. Tests put one that fails between writer and disk.
public interface SegmentFiles {

    /// Makes a new, empty file.
    SegmentChannel create(String fileName) throws IOException;

    /// Deletes a file that never became part of the journal, if it is there.
    void delete(String fileName) throws IOException;
}
