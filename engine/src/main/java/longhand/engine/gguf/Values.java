package longhand.engine.gguf;

/// Decodes single numbers of the metadata.
final class Values {

    private Values() {}

    /// Element `index` of an integer or boolean field; a UINT64 beyond `Long.MAX_VALUE` comes out negative.
    static long longAt(byte[] bytes, Field field, int index) {
        int at = field.position() + index * field.type().leastBytes();
        return switch (field.type()) {
            case UINT8, BOOL -> bytes[at] & 0xff;
            case INT8 -> bytes[at];
            case UINT16 -> LittleEndian.getShort(bytes, at);
            case INT16 -> (short) LittleEndian.getShort(bytes, at);
            case UINT32 -> Integer.toUnsignedLong(LittleEndian.getInt(bytes, at));
            case INT32 -> LittleEndian.getInt(bytes, at);
            case UINT64, INT64 -> LittleEndian.getLong(bytes, at);
            case FLOAT32, FLOAT64, STRING, ARRAY -> throw new IllegalArgumentException("no integer: " + field);
        };
    }

    /// Element `index` of a float field.
    static float floatAt(byte[] bytes, Field field, int index) {
        int at = field.position() + index * field.type().leastBytes();
        return field.type() == ValueType.FLOAT32
                ? Float.intBitsToFloat(LittleEndian.getInt(bytes, at))
                : (float) Double.longBitsToDouble(LittleEndian.getLong(bytes, at));
    }
}
