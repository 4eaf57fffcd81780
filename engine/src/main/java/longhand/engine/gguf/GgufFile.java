package longhand.engine.gguf;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An open model file: its metadata, and its tensors mapped read-only.
///
/// Metadata and names are copies; only tensor data is mapped, and it is gone after [#close]. A file
/// that another program shortens while it is mapped can end the process: the engine is a process of
/// its own for that reason. Thread-safe.
public final class GgufFile implements AutoCloseable {

    private final Arena arena;
    private final GgufMetadata metadata;
    private final Map<String, TensorInfo> tensors;
    private final MemorySegment data;

    private GgufFile(Arena arena, GgufDirectory directory, MemorySegment data) {
        this.arena = arena;
        this.metadata = directory.metadata();
        this.tensors = directory.tensors();
        this.data = data;
    }

    /// @throws BadModelException if the file cannot be read, is no GGUF file, or contradicts itself
    public static GgufFile open(Path path) throws BadModelException {
        try (FileChannel channel = FileChannel.open(path)) {
            GgufDirectory directory = GgufDirectory.read(source(channel));
            return map(channel, directory);
        } catch (IOException failure) {
            throw new BadModelException("the file cannot be read: " + failure.getMessage(), failure);
        }
    }

    private static ByteSource source(FileChannel channel) {
        return new ByteSource() {
            @Override
            public int read(ByteBuffer target, long position) throws IOException {
                return channel.read(target, position);
            }

            @Override
            public long length() throws IOException {
                return channel.size();
            }
        };
    }

    private static GgufFile map(FileChannel channel, GgufDirectory directory) throws IOException {
        if (directory.tensors().isEmpty()) {
            return new GgufFile(Arena.ofShared(), directory, MemorySegment.NULL);
        }
        Arena arena = Arena.ofShared();
        boolean mapped = false;
        try {
            long room = channel.size() - directory.dataStart();
            MemorySegment data =
                    channel.map(FileChannel.MapMode.READ_ONLY, directory.dataStart(), Math.max(0, room), arena);
            mapped = true;
            return new GgufFile(arena, directory, data);
        } finally {
            if (!mapped) {
                arena.close();
            }
        }
    }

    public GgufMetadata metadata() {
        return metadata;
    }

    /// All tensors, as they follow each other in the file.
    public List<TensorInfo> tensors() {
        List<TensorInfo> all = new ArrayList<>(tensors.values());
        all.sort(TensorInfo.IN_FILE);
        return all;
    }

    public Optional<TensorInfo> tensor(String name) {
        return Optional.ofNullable(tensors.get(name));
    }

    /// The blocks of a tensor of this file, read-only, valid until [#close].
    public MemorySegment data(TensorInfo tensor) {
        if (!tensor.equals(tensors.get(tensor.name()))) {
            throw new IllegalArgumentException("not a tensor of this file: " + tensor);
        }
        return data.asSlice(tensor.offset(), tensor.bytes());
    }

    @Override
    public void close() {
        arena.close();
    }
}
