package longhand.engine.gguf;

import java.io.IOException;
import java.nio.ByteBuffer;

/// Where the directory of a model file is read from: a file, or an array in a test.
interface ByteSource {

    /// Reads some bytes at `position`, as [java.nio.channels.FileChannel#read(ByteBuffer, long)] does.
    int read(ByteBuffer target, long position) throws IOException;

    long length() throws IOException;
}
