package longhand.engine.tensor.cuda.ptx;

import java.util.random.RandomGenerator;
import longhand.engine.tensor.cuda.ptx.Device.Memory;

/// Random weights of `[rows, columns]` as the planes of quants and scales that kernels read.
///
/// @param quants bytes of either plane, or of the floats themselves
record Planes(Kind kind, int rows, int columns, byte[] quants, short[] scales) {

    /// In the order of the kernels' numbers.
    enum Kind {
        NIBBLE_SYMMETRIC,
        NIBBLE_OFFSET,
        BYTE_SYMMETRIC,
        BYTE_OFFSET,
        BYTE_HALVES,
        HALF,
        BFLOAT,
        FLOAT;

        boolean isQuantised() {
            return ordinal() < HALF.ordinal();
        }

        /// The name without its tile.
        String product() {
            return "multiply_" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// @param size of the scales of quantised weights, or of the floats
    static Planes random(RandomGenerator random, Kind kind, int rows, int columns, float size) {
        int elements = rows * columns;
        return switch (kind) {
            case NIBBLE_SYMMETRIC -> new Planes(
                    kind, rows, columns, Draw.bytes(random, elements / 2, -128, 127), scales(random, elements / 32, size));
            case NIBBLE_OFFSET -> new Planes(
                    kind, rows, columns, Draw.bytes(random, elements / 2, -128, 127), scales(random, elements / 16, size));
            case BYTE_SYMMETRIC -> new Planes(
                    kind, rows, columns, Draw.bytes(random, elements, -128, 127), scales(random, elements / 32, size));
            case BYTE_OFFSET -> new Planes(
                    kind, rows, columns, Draw.bytes(random, elements, 0, 31), scales(random, elements / 16, size));
            case BYTE_HALVES -> new Planes(
                    kind, rows, columns, Draw.bytes(random, elements, -32, 31), scales(random, elements / 16, size));
            case HALF, BFLOAT, FLOAT -> floats(random, kind, rows, columns, size);
        };
    }

    private static short[] scales(RandomGenerator random, int count, float size) {
        return Draw.halves(Draw.floats(random, count, size));
    }

    private static Planes floats(RandomGenerator random, Kind kind, int rows, int columns, float size) {
        int width = kind == Kind.FLOAT ? 4 : 2;
        var bytes = java.nio.ByteBuffer.allocate(rows * columns * width).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        for (float value : Draw.floats(random, rows * columns, size)) {
            if (kind == Kind.FLOAT) {
                bytes.putFloat(value);
            } else if (kind == Kind.HALF) {
                bytes.putShort(Float.floatToFloat16(value));
            } else {
                bytes.putShort((short) (Float.floatToIntBits(value) >>> 16));
            }
        }
        return new Planes(kind, rows, columns, bytes.array(), new short[0]);
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
