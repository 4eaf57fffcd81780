package longhand.engine.gguf;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.random.RandomGenerator;
import longhand.engine.testing.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whatever the bytes are, the reader answers with a directory or with [BadModelException]: no other
/// exception, no hang, no memory out of proportion.
@Timeout(60)
class GgufFuzzTest {

    private static final int CASES = Integer.getInteger("longhand.cases", 20_000);
    private static final byte[] SAMPLE = GgufWriter.sample();
    private static final long[] NASTY = {0, 1, -1, 1L << 31, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 61, 255};

    @Test
    void damagedFilesAreReadOrRefused() {
        Property.holds(CASES, random -> readOrRefuse(damaged(random)));
    }

    @Test
    void randomBytesBehindAGoodHeadAreReadOrRefused() {
        Property.holds(CASES, random -> {
            byte[] bytes = new byte[random.nextInt(24, 200)];
            random.nextBytes(bytes);
            System.arraycopy(SAMPLE, 0, bytes, 0, 8);
            putLong(bytes, 8, random.nextInt(4));
            putLong(bytes, 16, random.nextInt(4));
            readOrRefuse(bytes);
        });
    }

    @Test
    void aClaimOfMemoryIsNotBelieved() {
        byte[] liar = new GgufWriter().arrayHead("a", 8, 1L << 40).bytes();
        byte[] other = new GgufWriter().claimTensors(1L << 40).bytes();
        long before = allocated();
        readOrRefuse(liar);
        readOrRefuse(other);
        assertTrue(allocated() - before < 64 << 20, "allocated as the file said");
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static byte[] damaged(RandomGenerator random) {
        byte[] bytes = SAMPLE.clone();
        int places = random.nextInt(1, 4);
        for (int i = 0; i < places; i++) {
            int at = random.nextInt(bytes.length - 8);
            if (random.nextBoolean()) {
                bytes[at] = (byte) random.nextInt();
            } else {
                putLong(bytes, at, NASTY[random.nextInt(NASTY.length)]);
            }
        }
        return random.nextInt(4) > 0 ? bytes : java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }

    private static void putLong(byte[] bytes, int at, long value) {
        for (int i = 0; i < Long.BYTES; i++) {
            bytes[at + i] = (byte) (value >> 8 * i);
        }
    }

    /// Any other exception goes up and fails the test.
    private static void readOrRefuse(byte[] bytes) {
        try {
            GgufDirectory directory = BytesSource.directory(bytes);
            for (String key : directory.metadata().keys()) {
                askForEverything(directory.metadata(), key);
            }
            for (TensorInfo tensor : directory.tensors().values()) {
                assertTrue(directory.dataStart() + tensor.offset() + tensor.bytes() <= bytes.length, tensor::toString);
            }
        } catch (BadModelException refusal) {
            assertTrue(String.valueOf(refusal.getMessage()).length() < 10_000, "a message, not a dump");
        }
    }

    private static void askForEverything(GgufMetadata metadata, String key) throws BadModelException {
        switch (key) {
            case "general.architecture" -> metadata.requireString(key);
            case "llama.block_count" -> metadata.requireInt(key, 1, 512);
            case "llama.eps" -> metadata.requireFloat(key, 0, 1);
            case "flag" -> metadata.optionalBoolean(key);
            case "words" -> readAll(metadata.requireStrings(key));
            case "kinds" -> metadata.optionalInts(key, 0, 9);
            default -> metadata.optionalFloats(key);
        }
    }

    private static void readAll(StringArray strings) {
        for (int i = 0; i < strings.size(); i++) {
            assertTrue(strings.get(i).copy().length == strings.length(i), "length");
        }
    }
}
