package longhand.engine.tensor.vector;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The packed weights of one model as a file, so that the next process need not pack them again: of all that stands
/// before the first word, packing takes longest, and it grows with the model.
///
/// The file may be deleted at any time. One that is cut short, damaged or of another layout is not used, and made
/// anew. Confined to the decode thread.
public final class PackedCopy {

    /// Raised whenever the packing changes, so that older copies are made anew: `PackedLayoutTest` sees to it.
    static final int LAYOUT = 1;

    private static final Logger LOG = LoggerFactory.getLogger(PackedCopy.class);
    private static final PackedCopy NONE = new PackedCopy(Optional.empty());

    /// Small enough that a take hardly waits for it.
    private static final int PIECE = 8 << 20;

    private final Optional<Path> file;
    private Optional<CopyWriter> writer = Optional.empty();

    private PackedCopy(Optional<Path> file) {
        this.file = file;
    }

    /// No copy: weights are packed by every process.
    public static PackedCopy none() {
        return NONE;
    }

    /// @param file of this model alone; it need not be there yet
    public static PackedCopy at(Path file) {
        return new PackedCopy(Optional.of(file));
    }

    /// The copy if it is there and sound, else memory to pack into, which [#writePiece] brings to the disk later.
    WeightMemory open(Arena arena) {
        if (file.isEmpty()) {
            return new FreshWeights(arena);
        }
        Optional<MemorySegment> copied = map(file.get(), arena);
        if (copied.isPresent()) {
            return new CopiedWeights(copied.get());
        }
        FreshWeights fresh = new FreshWeights(arena);
        writer = Optional.of(new CopyWriter(file.get(), fresh));
        return fresh;
    }

    /// Writes some more of the copy, once all weights are packed. A failure is logged: one does without a copy.
    ///
    /// @return false if nothing is left to write
    public boolean writePiece() {
        boolean more = writer.isPresent() && writer.get().write(PIECE);
        if (!more) {
            writer = Optional.empty();
        }
        return more;
    }

    private static Optional<MemorySegment> map(Path file, Arena arena) {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < PackedHeader.BYTES) {
                return Optional.empty();
            }
            MemorySegment whole = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
            MemorySegment weights = whole.asSlice(PackedHeader.BYTES);
            return isSound(
                            PackedHeader.read(
                                    whole.asSlice(0, PackedHeader.BYTES).asByteBuffer()),
                            weights)
                    ? Optional.of(plain(weights, arena))
                    : Optional.empty();
        } catch (IOException unreadable) {
            LOG.info("The packed copy is not used: {}", unreadable.toString());
            return Optional.empty();
        }
    }

    private static boolean isSound(PackedHeader header, MemorySegment weights) {
        return header.equals(new PackedHeader(LAYOUT, Lanes.BITS, weights.byteSize(), header.checksum()))
                && header.checksum() == checksum(weights);
    }

    private static int checksum(MemorySegment weights) {
        CRC32C sum = new CRC32C();
        for (long from = 0; from < weights.byteSize(); from += PIECE) {
            sum.update(weights.asSlice(from, Math.min(PIECE, weights.byteSize() - from))
                    .asByteBuffer());
        }
        return (int) sum.getValue();
    }

    /// The same bytes as a segment of the class that allocated memory has: the kernels are compiled for that one.
    @SuppressWarnings("restricted") // the size is that of the mapping, and both end with the arena
    private static MemorySegment plain(MemorySegment mapped, Arena arena) {
        return MemorySegment.ofAddress(mapped.address())
                .reinterpret(mapped.byteSize(), arena, null)
                .asReadOnly();
    }
}
