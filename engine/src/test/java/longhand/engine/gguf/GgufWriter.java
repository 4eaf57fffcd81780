package longhand.engine.gguf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes small model files into memory, right ones and, on purpose, wrong ones.
public final class GgufWriter {

    private static final int ALIGNMENT = 32;

    private final ByteArrayOutputStream fields = new ByteArrayOutputStream();
    private final ByteArrayOutputStream tensors = new ByteArrayOutputStream();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private int version = 3;
    private long keyCount;
    private long tensorCount;

    public GgufWriter version(int number) {
        version = number;
        return this;
    }

    /// Changes the number of keys that the head claims.
    public GgufWriter claimKeys(long count) {
        keyCount = count;
        return this;
    }

    /// Changes the number of tensors that the head claims.
    public GgufWriter claimTensors(long count) {
        tensorCount = count;
        return this;
    }

    public GgufWriter uint32(String key, int value) {
        return scalar(key, 4, value, Integer.BYTES);
    }

    public GgufWriter uint64(String key, long value) {
        return scalar(key, 10, value, Long.BYTES);
    }

    public GgufWriter int8(String key, int value) {
        return scalar(key, 1, value, Byte.BYTES);
    }

    public GgufWriter float32(String key, float value) {
        return scalar(key, 6, Float.floatToRawIntBits(value), Integer.BYTES);
    }

    public GgufWriter bool(String key, int value) {
        return scalar(key, 7, value, Byte.BYTES);
    }

    public GgufWriter text(String key, String value) {
        key(key, 8);
        string(fields, value.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public GgufWriter texts(String key, List<String> values) {
        return slices(
                key,
                values.stream()
                        .map(value -> value.getBytes(StandardCharsets.UTF_8))
                        .toList());
    }

    public GgufWriter slices(String key, List<byte[]> values) {
        arrayHead(key, 8, values.size());
        values.forEach(value -> string(fields, value));
        return this;
    }

    public GgufWriter floats(String key, List<Float> values) {
        arrayHead(key, 6, values.size());
        values.forEach(value -> number(fields, Float.floatToRawIntBits(value), Integer.BYTES));
        return this;
    }

    public GgufWriter ints(String key, List<Integer> values) {
        arrayHead(key, 5, values.size());
        values.forEach(value -> number(fields, value, Integer.BYTES));
        return this;
    }

    /// The head of an array only; its elements are for the caller to add, or to leave out.
    public GgufWriter arrayHead(String key, int elementType, long count) {
        key(key, 9);
        number(fields, elementType, Integer.BYTES);
        number(fields, count, Long.BYTES);
        return this;
    }

    /// A string whose length is a lie.
    public GgufWriter textOfLength(String key, long claimed, String value) {
        key(key, 8);
        number(fields, claimed, Long.BYTES);
        fields.writeBytes(value.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /// A tensor of F32 zeros at the next free place.
    public GgufWriter tensor(String name, long... dims) {
        long elements = 1;
        for (long size : dims) {
            elements *= size;
        }
        int offset = data.size();
        data.writeBytes(new byte[Math.ceilDiv((int) elements * Float.BYTES, ALIGNMENT) * ALIGNMENT]);
        return tensorAt(name, GgmlType.F32.id(), offset, dims);
    }

    /// A line of the tensor table without any data.
    public GgufWriter tensorAt(String name, int type, long offset, long... dims) {
        string(tensors, name.getBytes(StandardCharsets.UTF_8));
        number(tensors, dims.length, Integer.BYTES);
        for (long size : dims) {
            number(tensors, size, Long.BYTES);
        }
        number(tensors, type, Integer.BYTES);
        number(tensors, offset, Long.BYTES);
        tensorCount++;
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("GGUF".getBytes(StandardCharsets.US_ASCII));
        number(out, version, Integer.BYTES);
        number(out, tensorCount, Long.BYTES);
        number(out, keyCount, Long.BYTES);
        out.writeBytes(fields.toByteArray());
        out.writeBytes(tensors.toByteArray());
        out.writeBytes(new byte[Math.ceilDiv(out.size(), ALIGNMENT) * ALIGNMENT - out.size()]);
        out.writeBytes(data.toByteArray());
        return out.toByteArray();
    }

    private GgufWriter scalar(String key, int type, long value, int size) {
        key(key, type);
        number(fields, value, size);
        return this;
    }

    private void key(String key, int type) {
        string(fields, key.getBytes(StandardCharsets.UTF_8));
        number(fields, type, Integer.BYTES);
        keyCount++;
    }

    private static void string(ByteArrayOutputStream out, byte[] value) {
        number(out, value.length, Long.BYTES);
        out.writeBytes(value);
    }

    private static void number(ByteArrayOutputStream out, long value, int size) {
        for (int i = 0; i < size; i++) {
            out.write((int) (value >> 8 * i));
        }
    }

    /// A small file that has one of everything.
    public static byte[] sample() {
        return new GgufWriter()
                .text("general.architecture", "llama")
                .uint32("llama.block_count", 2)
                .float32("llama.eps", 1e-5f)
                .bool("flag", 1)
                .texts("words", new ArrayList<>(List.of("one", "zwei", "三")))
                .ints("kinds", List.of(1, 2, 3))
                .floats("scores", List.of(0f, -1f, 2.5f))
                .tensor("a.weight", 8, 4)
                .tensor("b.bias", 5)
                .bytes();
    }
}
