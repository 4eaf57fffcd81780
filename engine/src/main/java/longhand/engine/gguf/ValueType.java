package longhand.engine.gguf;

/// Types of metadata values, in the order of their ids.
enum ValueType {
    UINT8(1),
    INT8(1),
    UINT16(2),
    INT16(2),
    UINT32(4),
    INT32(4),
    FLOAT32(4),
    BOOL(1),
    STRING(8),
    ARRAY(12),
    UINT64(8),
    INT64(8),
    FLOAT64(8);

    private static final ValueType[] BY_ID = values();

    private final int leastBytes;

    ValueType(int leastBytes) {
        this.leastBytes = leastBytes;
    }

    static ValueType of(int id, String field, String part) throws BadModelException {
        if (id < 0 || id >= BY_ID.length) {
            throw BadModelException.of(field + " " + part, id, "not 0 to " + (BY_ID.length - 1));
        }
        return BY_ID[id];
    }

    /// What one value takes at least in the file; exact but for strings and arrays.
    int leastBytes() {
        return leastBytes;
    }

    boolean isInteger() {
        return switch (this) {
            case UINT8, INT8, UINT16, INT16, UINT32, INT32, UINT64, INT64 -> true;
            case FLOAT32, BOOL, STRING, ARRAY, FLOAT64 -> false;
        };
    }

    boolean isFloat() {
        return this == FLOAT32 || this == FLOAT64;
    }
}
