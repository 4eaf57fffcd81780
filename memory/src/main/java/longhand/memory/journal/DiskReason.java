package longhand.memory.journal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;

/// Says in plain words why a disk refused. Never holds text of the manuscript.
public final class DiskReason {

    private DiskReason() {}

    public static String of(Throwable failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "writing is not permitted";
            case ReadOnlyFileSystemException readOnly -> "the disk is read-only";
            case NoSuchFileException gone -> "the folder is gone";
            case FileSystemException other -> ofMessage(String.valueOf(other.getReason()));
            case IOException other -> ofMessage(String.valueOf(other.getMessage()));
            case OutOfMemoryError full -> "the program is out of memory";
            default -> "a fault in the program (" + failure.getClass().getSimpleName() + ")";
        };
    }

    private static String ofMessage(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("not enough space") || lower.contains("disk full")) {
            return "the disk is full";
        }
        if (lower.contains("read-only")) {
            return "the disk is read-only";
        }
        return "the disk reports an error";
    }
}
