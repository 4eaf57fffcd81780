package longhand.memory.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// The files of a journal in a folder on disk.
public final class DiskSegments implements SegmentFiles {

    private final Path folder;

    public DiskSegments(Path folder) {
        this.folder = folder;
    }

    @Override
    public SegmentChannel create(String fileName) throws IOException {
        FileChannel channel = PrivateFiles.open(
                folder.resolve(fileName), Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        return new DiskSegment(channel, folder);
    }

    @Override
    public void delete(String fileName) throws IOException {
        Files.deleteIfExists(folder.resolve(fileName));
    }

    private static final class DiskSegment implements SegmentChannel {

        private final FileChannel channel;
        private final Path folder;
        private boolean nameOnDisk;

        DiskSegment(FileChannel channel, Path folder) {
            this.channel = channel;
            this.folder = folder;
        }

        @Override
        public void write(ByteBuffer source) throws IOException {
            while (source.hasRemaining()) {
                channel.write(source);
            }
        }

        @Override
        public void force() throws IOException {
            channel.force(false);
            if (!nameOnDisk) {
                PrivateFiles.forceFolder(folder);
                nameOnDisk = true;
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
