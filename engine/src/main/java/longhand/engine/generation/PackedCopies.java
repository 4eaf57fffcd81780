package longhand.engine.generation;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import longhand.engine.gguf.GgufFile;
import longhand.engine.gguf.TensorInfo;
import longhand.engine.tensor.vector.PackedCopy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A folder of packed copies, one per model file, with a limit: the ones that were not used for longest go first. All
/// of it may be deleted at any time. Confined to the decode thread.
final class PackedCopies {

    private static final Logger LOG = LoggerFactory.getLogger(PackedCopies.class);

    /// Smaller models are packed in no time.
    private static final long SMALLEST = 16L << 20;

    /// Larger ones would fill a writer's disk for a start that they wait for seldom.
    private static final long LARGEST = 4L << 30;

    /// Bytes of all copies together.
    private static final long LIMIT = 8L << 30;

    private static final int SAMPLE = 64;

    private final Optional<Path> folder;
    private final Clock clock;

    private PackedCopies(Optional<Path> folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    static PackedCopies none() {
        return new PackedCopies(Optional.empty(), Clock.systemUTC());
    }

    static PackedCopies in(Path folder) {
        return in(folder, Clock.systemUTC());
    }

    static PackedCopies in(Path folder, Clock clock) {
        return new PackedCopies(Optional.of(folder), clock);
    }

    /// The copy of a model, there or not. Makes room for one that is not there.
    PackedCopy of(GgufFile file, FileStamp stamp) {
        boolean wanted = stamp.bytes() >= SMALLEST && stamp.bytes() <= LARGEST;
        if (folder.isEmpty() || !wanted) {
            return PackedCopy.none();
        }
        Path copy = folder.get().resolve(name(file, stamp) + ".packed");
        try {
            if (Files.exists(copy)) {
                Files.setLastModifiedTime(copy, FileTime.from(clock.instant()));
            } else if (!makeRoom(folder.get(), stamp.bytes())) {
                return PackedCopy.none();
            }
        } catch (IOException failure) {
            LOG.info("Packed copies cannot be put in order: {}", failure.toString());
        }
        return PackedCopy.at(copy);
    }

    /// Size and time of the file, and a checksum over its tensors: where they lie, and a little of each.
    private static String name(GgufFile file, FileStamp stamp) {
        CRC32C sum = new CRC32C();
        for (TensorInfo tensor : file.tensors()) {
            MemorySegment data = file.data(tensor);
            sum.update((tensor.name() + tensor.type() + tensor.rows()).getBytes(StandardCharsets.UTF_8));
            for (long at : new long[] {0, data.byteSize() / 2, data.byteSize() - SAMPLE}) {
                long from = Math.max(0, at);
                sum.update(data.asSlice(from, Math.min(SAMPLE, data.byteSize() - from))
                        .asByteBuffer());
            }
        }
        return Long.toHexString(stamp.bytes()) + "-" + Long.toHexString(stamp.millis()) + "-"
                + Long.toHexString(sum.getValue());
    }

    /// @return whether the disk can take that many bytes, twice over
    private static boolean makeRoom(Path folder, long bytes) throws IOException {
        Files.createDirectories(folder);
        long total = bytes;
        for (Path old : newestFirst(folder)) {
            total += Files.size(old);
            if (total > LIMIT) {
                Files.delete(old);
            }
        }
        return Files.getFileStore(folder).getUsableSpace() > 2 * bytes;
    }

    private static List<Path> newestFirst(Path folder) throws IOException {
        record Dated(Path path, FileTime time) {}
        List<Dated> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{packed,part}")) {
            for (Path file : files) {
                found.add(new Dated(file, Files.getLastModifiedTime(file)));
            }
        }
        found.sort(Comparator.comparing(Dated::time).reversed());
        return found.stream().map(Dated::path).toList();
    }
}
