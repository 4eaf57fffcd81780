package longhand.engine.gguf;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// The front part of a model file: metadata and tensor table, checked.
///
/// @param dataStart where the tensor data begins in the file
record GgufDirectory(GgufMetadata metadata, Map<String, TensorInfo> tensors, long dataStart) {

    private static final int MAGIC = 0x46554747; // "GGUF"
    private static final int MOST_KEYS = 1 << 16;
    private static final int MOST_KEY_BYTES = 1 << 12;
    private static final int LEAST_KEY_BYTES = 8 + 1 + 4 + 1;
    private static final int MOST_ALIGNMENT = 1 << 16;
    private static final int USUAL_ALIGNMENT = 32;

    static GgufDirectory read(ByteSource source) throws BadModelException, IOException {
        DirectoryCursor in = new DirectoryCursor(source);
        checkMagic(in.readInt("magic", "number"));
        checkVersion(in.readInt("version", "number"));
        long tensorCount = in.readLong("tensor", "count");
        long keyCount = in.readLong("key", "count");
        Map<String, Field> fields = readFields(in, keyCount);
        Map<String, TensorInfo> tensors = TensorTable.read(in, tensorCount);
        GgufMetadata metadata = new GgufMetadata(in.bytes(), fields);
        int alignment = alignment(metadata);
        long dataStart = Math.ceilDiv((long) in.position(), alignment) * alignment;
        TensorTable.checkPlaces(tensors.values(), alignment, in.fileLength() - dataStart);
        return new GgufDirectory(metadata, Map.copyOf(tensors), dataStart);
    }

    private static void checkMagic(int magic) throws BadModelException {
        if (magic != MAGIC) {
            throw BadModelException.of("magic", "0x" + Integer.toHexString(magic), "so this is no GGUF file");
        }
    }

    private static void checkVersion(int version) throws BadModelException {
        if ((version & 0xffff) == 0 && version != 0) {
            throw BadModelException.of("version", Integer.reverseBytes(version), "big-endian, which is not read");
        }
        if (version != 2 && version != 3) {
            throw BadModelException.of("version", Integer.toUnsignedString(version), "not 2 or 3");
        }
    }

    private static Map<String, Field> readFields(DirectoryCursor in, long count) throws BadModelException {
        long most = Math.min(MOST_KEYS, in.remaining() / LEAST_KEY_BYTES);
        if (count < 0 || count > most) {
            throw BadModelException.of("key count", Long.toUnsignedString(count), "not 0 to " + most);
        }
        Map<String, Field> fields = new HashMap<>();
        for (long i = 0; i < count; i++) {
            String key = in.readName("key", MOST_KEY_BYTES);
            if (fields.put(key, Field.read(in, key)) != null) {
                throw BadModelException.of("key", key, "which is there twice");
            }
        }
        return fields;
    }

    private static int alignment(GgufMetadata metadata) throws BadModelException {
        int alignment =
                metadata.optionalInt("general.alignment", 1, MOST_ALIGNMENT).orElse(USUAL_ALIGNMENT);
        if (Integer.bitCount(alignment) != 1) {
            throw BadModelException.of("general.alignment", alignment, "not a power of two");
        }
        return alignment;
    }
}
