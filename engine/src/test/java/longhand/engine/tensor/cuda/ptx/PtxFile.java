package longhand.engine.tensor.cuda.ptx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/// The PTX files that the program ships.
enum PtxFile implements Ptx {
    /// With the dot product of bytes in one instruction; Pascal and later.
    SM_61("kernels_sm61.ptx"),
    /// For Maxwell.
    SM_50("kernels_sm50.ptx");

    private final String fileName;

    PtxFile(String fileName) {
        this.fileName = fileName;
    }

    String fileName() {
        return fileName;
    }

    byte[] bytes() {
        try (InputStream in = PtxFile.class.getResourceAsStream("/longhand/cuda/" + fileName)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + fileName);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] image() {
        byte[] bytes = bytes();
        return Arrays.copyOf(bytes, bytes.length + 1);
    }
}
