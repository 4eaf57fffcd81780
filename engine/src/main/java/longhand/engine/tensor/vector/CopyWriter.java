package longhand.engine.tensor.vector;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes a [PackedCopy] piece by piece beside its place, and moves it there when it is whole. No fsync: a copy that a
/// power cut has hurt fails its checksum.
final class CopyWriter {

    private static final Logger LOG = LoggerFactory.getLogger(CopyWriter.class);

    private final Path file;
    private final Path part;
    private final FreshWeights weights;
    private final CRC32C checksum = new CRC32C();
    private long written;

    CopyWriter(Path file, FreshWeights weights) {
        this.file = file;
        this.part = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        this.weights = weights;
    }

    /// @param most bytes
    /// @return whether something is left to write
    boolean write(int most) {
        try {
            boolean more = append(most);
            if (!more) {
                finish();
            }
            return more;
        } catch (IOException failure) {
            LOG.info("No packed copy is kept: {}", failure.toString());
            giveUp();
            return false;
        }
    }

    private boolean append(int most) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        ByteBuffer piece = next(most);
        checksum.update(piece.duplicate());
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (piece.hasRemaining()) {
                written += out.write(piece, PackedHeader.BYTES + written);
            }
        }
        return next(most).hasRemaining();
    }

    /// What comes behind the bytes that are written, as far as it lies in one piece.
    private ByteBuffer next(int most) {
        List<MemorySegment> pieces = weights.pieces();
        long at = written;
        for (MemorySegment piece : pieces) {
            if (at < piece.byteSize()) {
                return piece.asSlice(at, Math.min(most, piece.byteSize() - at)).asByteBuffer();
            }
            at -= piece.byteSize();
        }
        return ByteBuffer.allocate(0);
    }

    private void finish() throws IOException {
        PackedHeader header = new PackedHeader(PackedCopy.LAYOUT, Lanes.BITS, written, (int) checksum.getValue());
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
            out.write(header.write(), 0);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void giveUp() {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            LOG.info("{} stays behind", part);
        }
    }
}
