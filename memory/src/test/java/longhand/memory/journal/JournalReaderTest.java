package longhand.memory.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import longhand.memory.api.MemoryException;
import longhand.memory.journal.JournalReport.Gap;
import longhand.memory.testing.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalReaderTest {

    private static final UUID PROJECT = new UUID(4711, 42);

    @TempDir
    Path folder;

    private final List<Frame> original = new ArrayList<>();
    private final List<Frame> read = new ArrayList<>();

    @BeforeEach
    void writeAJournal() throws IOException {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int sequence = 1; sequence <= 12; sequence++) {
            original.add(new Frame(sequence, EntryCodec.encode(RandomEntry.next(random))));
        }
        write(1, 0, 1, 5);
        write(1, 1, 6, 9);
        write(2, 0, 10, 12);
    }

    @Test
    void readsEveryRecordInOrder() throws MemoryException {
        JournalReport report = read(0);
        assertAll(1, 12);
        assertEquals(12, report.lastSequence());
        assertEquals(2, report.lastSession());
        assertTrue(isClean(report), report::toString);
    }

    @Test
    void beginsWhereItIsTold() throws MemoryException {
        for (int after = 0; after <= 12; after++) {
            read.clear();
            assertTrue(isClean(read(after)));
            assertAll(after + 1, 12);
        }
    }

    @Test
    void readsAPrefixWhereverACrashCutTheLastSegment() throws IOException, MemoryException {
        byte[] whole = Files.readAllBytes(file(2, 0, 10));
        for (int size = 0; size < whole.length; size++) {
            Files.write(file(2, 0, 10), Arrays.copyOf(whole, size));
            read.clear();
            JournalReport report = read(0);
            assertAll(1, Math.toIntExact(report.lastSequence()));
            assertTrue(report.gaps().isEmpty() && report.findings().isEmpty(), report::toString);
            assertTrue(report.lastSequence() >= 9, "a whole segment was lost with a cut at " + size);
        }
    }

    @Test
    void reportsAFlippedBitAtEveryByteAndKeepsTheRest() throws IOException, MemoryException {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (Path file : List.of(file(1, 0, 1), file(1, 1, 6), file(2, 0, 10))) {
            byte[] whole = Files.readAllBytes(file);
            for (int at = 0; at < whole.length; at++) {
                byte[] flipped = whole.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, flipped);
                checkFlipped(file.getFileName() + " at " + at);
            }
            Files.write(file, whole);
        }
    }

    private void checkFlipped(String where) throws MemoryException {
        read.clear();
        JournalReport report;
        try {
            report = read(0);
        } catch (MemoryException newer) {
            throw new AssertionError(where, newer);
        }
        for (Frame frame : read) {
            assertArrayEquals(original.get((int) frame.sequence() - 1).payload(), frame.payload(), where);
        }
        assertFalse(isClean(report), () -> "not reported: " + where);
        assertTrue(read.size() >= 11, () -> "a flip cost more than one record: " + where);
    }

    @Test
    void reportsAMissingSegment() throws IOException, MemoryException {
        Files.delete(file(1, 1, 6));
        JournalReport report = read(0);
        assertEquals(List.of(new Gap(6, 9)), report.gaps());
        assertEquals(8, read.size());
    }

    @Test
    void readsOnceWhatASessionWroteTwice() throws IOException, MemoryException {
        write(2, 1, 11, 12);
        assertTrue(isClean(read(0)));
        assertAll(1, 12);
    }

    @Test
    void trustsTheLaterSessionWhereTwoClaimTheSameSequence() throws IOException, MemoryException {
        List<Frame> fresh = List.of(new Frame(11, new byte[] {3, 1, 1}), new Frame(12, new byte[] {3, 2, 2}));
        original.set(10, fresh.get(0));
        original.set(11, fresh.get(1));
        write(3, 0, 11, 12);
        assertTrue(isClean(read(0)));
        assertAll(1, 12);
    }

    @Test
    void leavesOutASegmentOfAnotherProject() throws IOException, MemoryException {
        Files.write(file(3, 0, 13), new SegmentHead(SegmentHead.FORMAT, new UUID(1, 1), 3, 13).toBytes());
        JournalReport report = read(0);
        assertAll(1, 12);
        assertEquals(1, report.findings().size());
    }

    @Test
    void refusesASegmentOfANewerFormat() throws IOException {
        Files.write(file(3, 0, 13), new SegmentHead(SegmentHead.FORMAT + 1, PROJECT, 3, 13).toBytes());
        assertThrows(MemoryException.class, () -> read(0));
    }

    @Test
    void survivesAnyDamage() {
        Property.holds(100, random -> {
            Path file = List.of(file(1, 0, 1), file(1, 1, 6), file(2, 0, 10)).get(random.nextInt(3));
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, damaged(whole, random));
            read.clear();
            try {
                JournalReport report = read(0);
                assertFalse(read.size() < 12 && report.lastSequence() == 12 && isClean(report));
                read.forEach(frame -> assertArrayEquals(
                        original.get((int) frame.sequence() - 1).payload(), frame.payload()));
            } finally {
                Files.write(file, whole);
            }
        });
    }

    private static byte[] damaged(byte[] whole, RandomGenerator random) {
        byte[] bytes = whole.clone();
        int from = random.nextInt(bytes.length);
        int to = random.nextInt(from, bytes.length);
        return switch (random.nextInt(3)) {
            case 0 -> {
                Arrays.fill(bytes, from, to, (byte) 0);
                yield bytes;
            }
            case 1 -> Arrays.copyOf(bytes, from);
            default -> {
                System.arraycopy(bytes, 0, bytes, from, bytes.length - from);
                yield bytes;
            }
        };
    }

    private static boolean isClean(JournalReport report) {
        return report.gaps().isEmpty() && report.findings().isEmpty() && report.tornBytes() == 0;
    }

    private JournalReport read(long after) throws MemoryException {
        return JournalReader.read(folder, Optional.of(PROJECT), after, read::add);
    }

    private void assertAll(int first, int last) {
        assertEquals(last - first + 1, read.size());
        for (int i = 0; i < read.size(); i++) {
            assertEquals(first + i, read.get(i).sequence());
            assertArrayEquals(original.get(first + i - 1).payload(), read.get(i).payload());
        }
    }

    private void write(long session, int attempt, int first, int last) throws IOException {
        byte[] head = new SegmentHead(SegmentHead.FORMAT, PROJECT, session, first).toBytes();
        ByteBuffer out = ByteBuffer.allocate(1 << 20).put(head);
        original.subList(first - 1, last).forEach(frame -> out.put(frame.toBytes()));
        Files.write(file(session, attempt, first), Arrays.copyOf(out.array(), out.position()));
    }

    private Path file(long session, int attempt, long first) {
        return folder.resolve(new SegmentName(session, first, attempt).fileName());
    }
}
