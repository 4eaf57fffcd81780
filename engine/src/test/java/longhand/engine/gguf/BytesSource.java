package longhand.engine.gguf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/// A model file in memory.
final class BytesSource implements ByteSource {

    private final byte[] bytes;

    BytesSource(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    static GgufDirectory directory(byte[] bytes) throws BadModelException {
        try {
            return GgufDirectory.read(new BytesSource(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public int read(ByteBuffer target, long position) {
        int count = (int) Math.min(target.remaining(), bytes.length - position);
        target.put(bytes, (int) position, count);
        return count;
    }

    @Override
    public long length() {
        return bytes.length;
    }
}
