package longhand.engine.tensor.cuda.ptx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import longhand.engine.tensor.cuda.ptx.Device.Memory;

/// Random weights of `[rows, columns]` as the planes of quants and scales that kernels read.
///
final class Planes {

    /// As the kernels number them.
    enum Kind {
        NIBBLE_SYMMETRIC(0),
        NIBBLE_OFFSET(1),
        BYTE_SYMMETRIC(2),
        BYTE_OFFSET(3),
        BYTE_HALVES(4),
        HALF(5),
        BFLOAT(6),
        FLOAT(7);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }

        boolean isQuantised() {
            return number <= BYTE_HALVES.number;
        }

        /// One of those that are quantised, or of those that are not.
        static Kind drawn(RandomGenerator random, boolean quantised) {
            List<Kind> some = Arrays.stream(values())
                    .filter(kind -> kind.isQuantised() == quantised)
                    .toList();
            return some.get(random.nextInt(some.size()));
        }

        /// The name without its tile.
        String product() {
            return "multiply_" + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Kind kind;
    private final int columns;
    private final byte[] quants;
    private final short[] scales;

    /// @param quants bytes of either plane, or of the floats themselves
    private Planes(Kind kind, int columns, byte[] quants, short[] scales) {
        this.kind = kind;
        this.columns = columns;
        this.quants = quants;
        this.scales = scales;
    }

    Kind kind() {
        return kind;
    }

    /// @param size of the scales of quantised weights, or of the floats
    static Planes random(RandomGenerator random, Kind kind, int rows, int columns, float size) {
        int elements = rows * columns;
        byte[] quants =
                switch (kind) {
                    case NIBBLE_SYMMETRIC, NIBBLE_OFFSET -> Draw.bytes(random, elements / 2, -128, 127);
                    case BYTE_SYMMETRIC -> Draw.bytes(random, elements, -128, 127);
                    case BYTE_OFFSET -> Draw.bytes(random, elements, 0, 31);
                    case BYTE_HALVES -> Draw.bytes(random, elements, -32, 31);
                    case HALF, BFLOAT, FLOAT -> floats(random, kind, elements, size);
                };
        int scales =
                switch (kind) {
                    case NIBBLE_SYMMETRIC, BYTE_SYMMETRIC -> elements / 32;
                    case NIBBLE_OFFSET, BYTE_OFFSET, BYTE_HALVES -> elements / 16;
                    case HALF, BFLOAT, FLOAT -> 0;
                };
        return new Planes(kind, columns, quants, Draw.halves(Draw.floats(random, scales, size)));
    }

    private static byte[] floats(RandomGenerator random, Kind kind, int count, float size) {
        int width = kind == Kind.FLOAT ? 4 : 2;
        ByteBuffer bytes = ByteBuffer.allocate(count * width).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : Draw.floats(random, count, size)) {
            if (kind == Kind.FLOAT) {
                bytes.putFloat(value);
            } else if (kind == Kind.HALF) {
                bytes.putShort(Float.floatToFloat16(value));
            } else {
                bytes.putShort((short) (Float.floatToIntBits(value) >>> 16));
            }
        }
        return bytes.array();
    }

    /// Of both planes.
    long bytes() {
        return quants.length + 2L * scales.length;
    }

    Memory uploadQuants(Device device) {
        return device.upload(quants);
    }

    Memory uploadScales(Device device) {
        return device.upload(scales);
    }

    /// The weight of a row at a column.
    double value(int row, int column) {
        return scaled(row, column) + minimum(row, column);
    }

    /// How large the numbers are from which it is computed.
    double magnitude(int row, int column) {
        return Math.abs(scaled(row, column)) + Math.abs(minimum(row, column));
    }

    private double scaled(int row, int column) {
        int element = row * columns + column;
        return switch (kind) {
            case NIBBLE_SYMMETRIC -> nibble(element) * scale(element / 32);
            case NIBBLE_OFFSET -> nibble(element) * scale(element / 32 * 2);
            case BYTE_SYMMETRIC -> quants[element] * scale(element / 32);
            case BYTE_OFFSET -> quants[element] * scale(element / 32 * 2);
            case BYTE_HALVES -> quants[element] * scale(element / 16);
            case HALF -> Float.float16ToFloat((short) int16(element));
            case BFLOAT -> Float.intBitsToFloat(int16(element) << 16);
            case FLOAT -> Float.intBitsToFloat(int16(2 * element) | int16(2 * element + 1) << 16);
        };
    }

    private double minimum(int row, int column) {
        int block = (row * columns + column) / 32;
        return switch (kind) {
            case NIBBLE_SYMMETRIC -> -8 * scale(block);
            case NIBBLE_OFFSET, BYTE_OFFSET -> scale(block * 2 + 1);
            case BYTE_SYMMETRIC, BYTE_HALVES, HALF, BFLOAT, FLOAT -> 0;
        };
    }

    private int nibble(int element) {
        int both = quants[element / 32 * 16 + element % 16];
        return element % 32 < 16 ? both & 15 : both >> 4 & 15;
    }

    private double scale(int index) {
        return Float.float16ToFloat(scales[index]);
    }

    private int int16(int index) {
        return quants[2 * index] & 0xFF | (quants[2 * index + 1] & 0xFF) << 8;
    }
}
