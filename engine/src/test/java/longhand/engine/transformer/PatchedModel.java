package longhand.engine.transformer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufFile;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.testing.Golden;

/// A golden model with a few bytes changed.
final class PatchedModel {

    private static final int KEY_TO_VALUE = 4;

    private final byte[] bytes;

    PatchedModel(String name) {
        bytes = Golden.bytes("tiny/" + name + ".gguf");
    }

    /// Puts another text of equal length in the first place where a text stands.
    PatchedModel rename(String text, String other) {
        byte[] replacement = other.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(replacement, 0, bytes, find(text), replacement.length);
        return this;
    }

    /// Changes the value of a metadata key that holds 4 bytes.
    PatchedModel set(String key, int value) {
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(find(key) + key.length() + KEY_TO_VALUE, value);
        return this;
    }

    PatchedModel set(String key, float value) {
        return set(key, Float.floatToRawIntBits(value));
    }

    /// Changes a size of a tensor.
    ///
    /// @param dimension 0 = the fastest running
    PatchedModel resize(String tensor, int dimension, long size) {
        int at = find(tensor) + tensor.length() + Integer.BYTES + dimension * Long.BYTES;
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(at, size);
        return this;
    }

    Transformer load(Path folder, ComputeBackend backend) throws BadModelException, IOException {
        Path path = Files.write(folder.resolve("patched.gguf"), bytes);
        try (GgufFile file = GgufFile.open(path)) {
            return TransformerLoader.load(file, backend, 64, share -> {});
        }
    }

    private int find(String text) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at + wanted.length <= bytes.length; at++) {
            if (startsAt(at, wanted)) {
                return at;
            }
        }
        throw new IllegalArgumentException("not in the file: " + text);
    }

    private boolean startsAt(int at, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
