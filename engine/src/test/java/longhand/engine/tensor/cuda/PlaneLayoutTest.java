package longhand.engine.tensor.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import longhand.engine.gguf.GgmlType;
import longhand.engine.tensor.WeightMatrix;
import longhand.engine.tensor.format.BlockFormat;
import longhand.engine.tensor.format.QuantReader;
import longhand.engine.testing.Property;
import longhand.engine.testing.RandomWeights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Packed rows hold what the file's format says, read as the kernels are told to read them.
class PlaneLayoutTest {

    /// Scales of K-quants are rounded to half floats.
    private static final float K_ROUNDING = 0x1p-10f;

    @ParameterizedTest
    @EnumSource(GgmlType.class)
    void holdTheWeightsOfTheFile(GgmlType type) {
        Property.holds(20, random -> {
            int columns = RandomWeights.columns(random, type, 600);
            int rows = random.nextInt(1, 6);
            try (Arena arena = Arena.ofConfined()) {
                WeightMatrix matrix = RandomWeights.matrix(random, type, rows, columns, arena);
                float unit = QuantReader.unit(matrix);
                RowPacker packer = new RowPacker(matrix, unit);
                Kind kind = Kind.of(type);
                long quantBytes = kind.quantRowBytes(columns);
                long scaleBytes = kind.scaleRowBytes(columns);
                MemorySegment out = arena.allocate(quantBytes + scaleBytes);
                for (int row = 0; row < rows; row++) {
                    packer.pack(row, out, 0, quantBytes);
                    assertRow(matrix, row, kind, unit, out);
                }
            }
        });
    }

    private static void assertRow(WeightMatrix matrix, int row, Kind kind, float unit, MemorySegment packed) {
        int columns = matrix.columns();
        float[] expected = new float[columns];
        BlockFormat.of(matrix.type()).decode(matrix.data(), row * matrix.type().bytes(columns), columns, expected, 0);
        float largest = 0;
        for (float value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        float tolerance = matrix.type().blockElements() == 256 ? 4 * K_ROUNDING * largest : 1e-7f * largest;
        for (int i = 0; i < columns; i++) {
            assertEquals(expected[i], value(packed, kind, columns, i) / unit, tolerance, "column " + i);
        }
    }

    private static float value(MemorySegment packed, Kind kind, int columns, int i) {
        long scales = kind.quantRowBytes(columns);
        return switch (kind) {
            case NIBBLE_SYMMETRIC -> (nibble(packed, i) - 8) * half(packed, scales, i / 32);
            case NIBBLE_OFFSET ->
                nibble(packed, i) * half(packed, scales, i / 32 * 2) + half(packed, scales, i / 32 * 2 + 1);
            case BYTE_SYMMETRIC -> signed(packed, i) * half(packed, scales, i / 32);
            case BYTE_OFFSET ->
                signed(packed, i) * half(packed, scales, i / 32 * 2) + half(packed, scales, i / 32 * 2 + 1);
            case BYTE_HALVES -> signed(packed, i) * half(packed, scales, i / 16);
            case HALF -> half(packed, 0, i);
            case BFLOAT -> Float.intBitsToFloat(packed.get(ValueLayout.JAVA_SHORT, 2L * i) << 16);
            case FLOAT -> packed.get(ValueLayout.JAVA_FLOAT, 4L * i);
        };
    }

    private static int nibble(MemorySegment packed, int i) {
        int both = packed.get(ValueLayout.JAVA_BYTE, i / 32 * 16 + i % 16);
        return i % 32 < 16 ? both & 15 : both >> 4 & 15;
    }

    private static int signed(MemorySegment packed, int i) {
        return packed.get(ValueLayout.JAVA_BYTE, i);
    }

    private static float half(MemorySegment packed, long at, int index) {
        return Float.float16ToFloat(packed.get(ValueLayout.JAVA_SHORT_UNALIGNED, at + 2L * index));
    }
}
