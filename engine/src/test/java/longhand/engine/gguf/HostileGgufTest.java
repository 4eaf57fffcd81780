package longhand.engine.gguf;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingSupplier;

/// One file for every way in which a model file has harmed another program
/// (resources/docs: reliability; the CVE number is in the name where there is one).
class HostileGgufTest {

    private static final long HUGE = Long.MAX_VALUE;

    @TestFactory
    Stream<DynamicTest> headsThatLie() {
        return Stream.of(
                refused(
                        "no GGUF at all",
                        "PK\3\4 a zip archive".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "magic"),
                refused("empty", new byte[0], "magic"),
                refused("version 1", new GgufWriter().version(1).bytes(), "version is 1"),
                refused("version 4", new GgufWriter().version(4).bytes(), "version is 4"),
                refused("big-endian", new GgufWriter().version(3 << 24).bytes(), "big-endian"),
                refused(
                        "CVE-2024-21802: n_kv as a size",
                        new GgufWriter().claimKeys(HUGE).bytes(),
                        "key count"),
                refused("negative n_kv", new GgufWriter().claimKeys(-1).bytes(), "18446744073709551615"),
                refused(
                        "CVE-2024-21825: n_tensors as a size",
                        new GgufWriter().claimTensors(HUGE).bytes(),
                        "tensor count"),
                refused(
                        "one tensor more than there are",
                        new GgufWriter().tensor("a", 8).claimTensors(3).bytes(),
                        "tensor"));
    }

    @TestFactory
    Stream<DynamicTest> stringsAndArraysThatLie() {
        return Stream.of(
                refused("CVE-2024-23496: length + 1 wraps to 0", text(-1), "beyond the file's end"),
                refused("string length 2^63 - 1", text(HUGE), "beyond the file's end"),
                refused(
                        "CVE-2025-49847: length that is small as an int",
                        text(0x1_0000_0001L),
                        "beyond the file's end"),
                refused("CVE-2024-21836: array count as a size", array(5, HUGE), "count is 9223372036854775807"),
                refused("array of 2^61 eight-byte values", array(11, 1L << 61), "count"),
                refused("negative array count", array(8, -1), "count"),
                refused("array of arrays", array(9, 1), "array of arrays"),
                refused("unknown type of value", array(13, 1), "element type is 13"),
                refused(
                        "key twice",
                        new GgufWriter().uint32("a", 1).uint32("a", 2).bytes(),
                        "twice"),
                refused("empty key", new GgufWriter().uint32("", 1).bytes(), "key length"),
                refused(
                        "key with an escape sequence",
                        new GgufWriter().uint32("a\33[2J", 1).bytes(),
                        "printable"),
                refused(
                        "alignment 0",
                        new GgufWriter().uint32("general.alignment", 0).bytes(),
                        "alignment"),
                refused(
                        "alignment 12",
                        new GgufWriter().uint32("general.alignment", 12).bytes(),
                        "power of two"));
    }

    @TestFactory
    Stream<DynamicTest> tensorsThatLie() {
        return Stream.of(
                refused("CVE-2024-23605: five dimensions", at(0, 0, 1, 1, 1, 1, 1), "dimensions"),
                refused("no dimension", at(0, 0), "dimensions"),
                refused("size 0 (division by zero)", at(0, 0, 8, 0), "size is 0"),
                refused("llama.cpp 27203: a size of 2^63 - 1", at(0, 0, HUGE, 2, 1, 1), "size"),
                refused("a negative size", at(0, 0, -8), "size"),
                refused("CVE-2026-33298: the product wraps", at(0, 0, 1L << 30, 1L << 30, 1L << 30, 16), "rows"),
                refused("more bytes than a long counts", at(0, 0, Integer.MAX_VALUE, Integer.MAX_VALUE), "shape"),
                refused("CVE-2026-7482: data beyond the file", at(0, 64, 8), "beyond"),
                refused("MLX 4179: the offset wraps back inside", at(0, -64, 8), "beyond"),
                refused("offset 2^63 - 1", at(0, HUGE, 8), "beyond"),
                refused("offset that is not aligned", at(0, 4, 1), "multiple of 32"),
                refused("row that is no whole block", at(8, 0, 31), "multiple of the 32"),
                refused("format IQ4_NL", at(20, 0, 32), "IQ4_NL"),
                refused("format IQ4_XS", at(23, 0, 256), "IQ4_XS"),
                refused("format that does not exist", at(77, 0, 32), "unknown (77)"),
                refused("negative format", at(-1, 0, 32), "unknown"),
                refused(
                        "name twice",
                        new GgufWriter().tensor("a", 8).tensor("a", 8).bytes(),
                        "twice"),
                refused(
                        "CVE-2025-53630: two tensors in one place",
                        new GgufWriter().tensor("a", 16).tensorAt("b", 0, 32, 8).bytes(),
                        "inside a"));
    }

    @TestFactory
    Stream<DynamicTest> metadataOfTheWrongKind() {
        return Stream.of(
                value("CVE-2024-32878: missing key", m -> m.requireString("absent"), "absent is missing"),
                value("CVE-2024-41130: string as a number", m -> m.requireInt("general.architecture", 0, 9), "STRING"),
                value("number as a string", m -> m.requireString("llama.block_count"), "UINT32"),
                value("number as an array", m -> m.requireStrings("llama.block_count"), "not an array"),
                value("array as a number", m -> m.requireInt("kinds", 0, 9), "an array of 3"),
                value(
                        "PR 25821: block_count beyond its range",
                        m -> m.requireInt("llama.block_count", 3, 512),
                        "not 3 to 512"),
                value("element beyond its range", m -> m.optionalInts("kinds", 0, 2), "kinds[2] is 3"),
                value("float beyond its range", m -> m.requireFloat("llama.eps", 1, 2), "not 1.0 to 2.0"),
                refused(
                        "2^64 - 1 as -1",
                        new GgufWriter().uint64("n", -1).bytes(),
                        "18446744073709551615",
                        m -> m.requireInt("n", Integer.MIN_VALUE, Integer.MAX_VALUE)),
                refused(
                        "2 as a boolean",
                        new GgufWriter().bool("n", 2).bytes(),
                        "not 0 to 1",
                        m -> m.optionalBoolean("n")),
                refused(
                        "NaN",
                        new GgufWriter().float32("n", Float.NaN).bytes(),
                        "NaN",
                        m -> m.requireFloat("n", -1, 1)),
                refused(
                        "infinite score",
                        new GgufWriter()
                                .floats("n", java.util.List.of(Float.POSITIVE_INFINITY))
                                .bytes(),
                        "not finite",
                        m -> m.optionalFloats("n")));
    }

    @TestFactory
    Stream<DynamicTest> filesCutShort() {
        byte[] whole = GgufWriter.sample();
        return java.util.stream.IntStream.range(0, whole.length)
                .filter(length -> length < whole.length - 12) // the rest is padding behind the last element
                .mapToObj(length -> refused("cut to " + length, Arrays.copyOf(whole, length), ""));
    }

    private static byte[] text(long claimed) {
        return new GgufWriter().textOfLength("a", claimed, "abc").bytes();
    }

    private static byte[] array(int elementType, long count) {
        return new GgufWriter().arrayHead("a", elementType, count).bytes();
    }

    /// A file with 32 bytes of tensor data, and one line of the tensor table that lies about them.
    private static byte[] at(int type, long offset, long... dims) {
        byte[] bytes = new GgufWriter().tensorAt("x", type, offset, dims).bytes();
        return Arrays.copyOf(bytes, bytes.length + 32);
    }

    private interface Getter {
        Object get(GgufMetadata metadata) throws BadModelException;
    }

    private static DynamicTest value(String name, Getter getter, String words) {
        return refused(name, GgufWriter.sample(), words, getter);
    }

    private static DynamicTest refused(String name, byte[] bytes, String words, Getter getter) {
        return dynamicTest(name, () -> {
            GgufMetadata metadata = BytesSource.directory(bytes).metadata();
            assertSays(words, () -> getter.get(metadata));
        });
    }

    private static DynamicTest refused(String name, byte[] bytes, String words) {
        return dynamicTest(name, () -> assertSays(words, () -> BytesSource.directory(bytes)));
    }

    private static void assertSays(String words, ThrowingSupplier<?> action) {
        BadModelException refusal = assertThrows(BadModelException.class, action::get);
        assertTrue(String.valueOf(refusal.getMessage()).contains(words), refusal::getMessage);
    }
}
