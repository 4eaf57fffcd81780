package longhand.engine.gguf;

import java.nio.charset.CharacterCodingException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// The metadata of a model file, with getters that check type and range.
///
/// A getter named `require…` refuses a missing key, one named `optional…` gives nothing for it; both
/// refuse a value of the wrong type or outside its range. Immutable.
public final class GgufMetadata {

    private final byte[] bytes;
    private final Map<String, Field> fields;

    GgufMetadata(byte[] bytes, Map<String, Field> fields) {
        this.bytes = bytes;
        this.fields = Map.copyOf(fields);
    }

    public Set<String> keys() {
        return fields.keySet();
    }

    public boolean isArray(String key) {
        Field field = fields.get(key);
        return field != null && field.isArray();
    }

    /// @param min smallest value allowed
    /// @param max largest value allowed
    public int requireInt(String key, int min, int max) throws BadModelException {
        requirePresent(key);
        return optionalInt(key, min, max).getAsInt();
    }

    public OptionalInt optionalInt(String key, int min, int max) throws BadModelException {
        Field field = fields.get(key);
        if (field == null) {
            return OptionalInt.empty();
        }
        if (field.isArray() || !field.type().isInteger()) {
            throw wrongType(key, field, "an integer");
        }
        return OptionalInt.of(intAt(key, field, 0, min, max));
    }

    public float requireFloat(String key, float min, float max) throws BadModelException {
        requirePresent(key);
        return optionalFloat(key, min, max).get();
    }

    public Optional<Float> optionalFloat(String key, float min, float max) throws BadModelException {
        Field field = fields.get(key);
        if (field == null) {
            return Optional.empty();
        }
        if (field.isArray() || !field.type().isFloat()) {
            throw wrongType(key, field, "a float");
        }
        float value = Values.floatAt(bytes, field, 0);
        if (!(value >= min && value <= max)) { // NaN too
            throw BadModelException.of(key, value, "not " + min + " to " + max);
        }
        return Optional.of(value);
    }

    public Optional<Boolean> optionalBoolean(String key) throws BadModelException {
        Field field = fields.get(key);
        if (field == null) {
            return Optional.empty();
        }
        if (!field.isSingle(ValueType.BOOL)) {
            throw wrongType(key, field, "a boolean");
        }
        return Optional.of(intAt(key, field, 0, 0, 1) == 1);
    }

    public String requireString(String key) throws BadModelException {
        requirePresent(key);
        return optionalString(key).get();
    }

    public Optional<String> optionalString(String key) throws BadModelException {
        Field field = fields.get(key);
        if (field == null) {
            return Optional.empty();
        }
        if (!field.isSingle(ValueType.STRING)) {
            throw wrongType(key, field, "a string");
        }
        try {
            return Optional.of(StringArray.of(bytes, field.position(), 1).get(0).decode());
        } catch (CharacterCodingException failure) {
            throw new BadModelException(key + " is not UTF-8", failure);
        }
    }

    public StringArray requireStrings(String key) throws BadModelException {
        requirePresent(key);
        return optionalStrings(key).get();
    }

    public Optional<StringArray> optionalStrings(String key) throws BadModelException {
        Optional<Field> found = array(key, "strings");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Field field = found.get();
        if (field.type() != ValueType.STRING) {
            throw wrongType(key, field, "an array of strings");
        }
        return Optional.of(StringArray.of(bytes, field.position(), field.count()));
    }

    /// An array of integers, or of booleans as 0 and 1.
    public Optional<int[]> optionalInts(String key, int min, int max) throws BadModelException {
        Optional<Field> found = array(key, "integers");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Field field = found.get();
        if (!field.type().isInteger() && field.type() != ValueType.BOOL) {
            throw wrongType(key, field, "an array of integers");
        }
        int[] values = new int[field.count()];
        if (field.type() == ValueType.INT32) {
            LittleEndian.getInts(bytes, field.position(), values);
        }
        for (int i = 0; i < values.length; i++) {
            boolean known = field.type() == ValueType.INT32 && values[i] >= min && values[i] <= max;
            values[i] = known ? values[i] : intAt(key, field, i, min, max);
        }
        return Optional.of(values);
    }

    /// An array of floats, all finite.
    public Optional<float[]> optionalFloats(String key) throws BadModelException {
        Optional<Field> found = array(key, "floats");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Field field = found.get();
        if (!field.type().isFloat()) {
            throw wrongType(key, field, "an array of floats");
        }
        float[] values = new float[field.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Values.floatAt(bytes, field, i);
            if (!Float.isFinite(values[i])) {
                throw BadModelException.of(key + "[" + i + "]", values[i], "not finite");
            }
        }
        return Optional.of(values);
    }

    private Optional<Field> array(String key, String of) throws BadModelException {
        Field field = fields.get(key);
        if (field != null && !field.isArray()) {
            throw wrongType(key, field, "an array of " + of);
        }
        return Optional.ofNullable(field);
    }

    private int intAt(String key, Field field, int index, int min, int max) throws BadModelException {
        long value = Values.longAt(bytes, field, index);
        boolean wraps = field.type() == ValueType.UINT64 && value < 0;
        if (wraps || value < min || value > max) {
            String shown = wraps ? Long.toUnsignedString(value) : Long.toString(value);
            throw BadModelException.of(
                    field.isArray() ? key + "[" + index + "]" : key, shown, "not " + min + " to " + max);
        }
        return (int) value;
    }

    private void requirePresent(String key) throws BadModelException {
        if (!fields.containsKey(key)) {
            throw new BadModelException(key + " is missing");
        }
    }

    private static BadModelException wrongType(String key, Field field, String wanted) {
        return BadModelException.of(key, field.description(), "not " + wanted);
    }
}
