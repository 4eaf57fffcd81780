package longhand.engine.gguf;

/// Where one metadata value lies in the directory; it is decoded when it is asked for.
///
/// @param type     of the value, or of the elements of an array
/// @param isArray  whether it is an array
/// @param count    elements, 1 for a single value
/// @param position of the first byte of the first element
record Field(ValueType type, boolean isArray, int count, int position) {

    static Field read(DirectoryCursor in, String key) throws BadModelException {
        ValueType type = ValueType.of(in.readInt(key, "type"), key, "type");
        return type == ValueType.ARRAY ? readArray(in, key) : readElements(in, key, type, false, 1);
    }

    private static Field readArray(DirectoryCursor in, String key) throws BadModelException {
        ValueType type = ValueType.of(in.readInt(key, "element type"), key, "element type");
        if (type == ValueType.ARRAY) {
            throw BadModelException.of(key, "an array of arrays", "which no model needs");
        }
        long count = in.readLong(key, "count");
        long most = in.remaining() / type.leastBytes();
        if (count < 0 || count > most) {
            throw BadModelException.of(
                    key + " count", Long.toUnsignedString(count), "more than the " + most + " that fit");
        }
        return readElements(in, key, type, true, count);
    }

    private static Field readElements(DirectoryCursor in, String key, ValueType type, boolean isArray, long count)
            throws BadModelException {
        int position = in.position();
        if (type == ValueType.STRING) {
            in.skipStrings(count, key);
        } else {
            in.skip(count * type.leastBytes(), key);
        }
        return new Field(type, isArray, (int) count, position); // a count that large did not fit into the cursor
    }

    boolean isSingle(ValueType wanted) {
        return !isArray && type == wanted;
    }

    String description() {
        return isArray ? "an array of " + count + " " + type : "a " + type;
    }
}
