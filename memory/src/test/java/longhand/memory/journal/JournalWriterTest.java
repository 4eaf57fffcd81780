package longhand.memory.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.SaveState;
import longhand.memory.journal.FaultySegments.Fault;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class JournalWriterTest {

    private static final UUID PROJECT = new UUID(7, 7);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final JournalWriter.Timing QUICK =
            new JournalWriter.Timing(Duration.ofMillis(1), Duration.ofMillis(1));

    private static final int ENTRIES = 40;

    @TempDir
    Path folder;

    @Test
    void aFlushBringsEverythingToTheDisk() throws MemoryException {
        JournalWriter writer = new JournalWriter(new DiskSegments(folder), PROJECT, 1, 0, JournalWriter.Timing.USUAL);
        List<Entry> entries = append(writer, ENTRIES);
        writer.flush(LIMIT);
        assertInstanceOf(SaveState.Saved.class, writer.state());
        assertEquals(ENTRIES, writer.synced());
        assertEquals(entries, read());
        writer.close(LIMIT);
        assertThrows(IllegalStateException.class, () -> append(writer, 1));
    }

    @Test
    void savesByItselfWithoutAFlush() throws InterruptedException, MemoryException {
        JournalWriter writer = new JournalWriter(new DiskSegments(folder), PROJECT, 1, 0, JournalWriter.Timing.USUAL);
        BlockingQueue<SaveState> states = new LinkedBlockingQueue<>();
        writer.onState(states::add);
        List<Entry> entries = append(writer, 3);
        while (!(states.take() instanceof SaveState.Saved)) {
            assertTrue(writer.synced() <= 3);
        }
        assertEquals(entries, read());
        writer.close(LIMIT);
    }

    @Test
    void goesOnWithANewSegmentWhenOneIsFull() throws IOException, MemoryException {
        JournalWriter writer = new JournalWriter(new DiskSegments(folder), PROJECT, 1, 0, QUICK);
        Entry large = new Entry.Created("x".repeat(3 << 20), Instant.EPOCH);
        for (int i = 0; i < 4; i++) {
            writer.append(large, 0);
        }
        writer.close(LIMIT);
        assertEquals(4, read().size());
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @TestFactory
    List<DynamicTest> neverSaysSavedOfWhatIsNotOnTheDisk() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Fault fault : List.of(Fault.WRITE, Fault.TORN_WRITE, Fault.FORCE, Fault.CREATE)) {
            for (int failures : List.of(1, 4)) {
                tests.add(DynamicTest.dynamicTest(
                        fault + " fails " + failures + " times",
                        () -> IntStream.rangeClosed(1, 30).forEach(n -> failAt(n, fault, failures))));
            }
        }
        return tests;
    }

    private void failAt(int call, Fault fault, int failures) {
        Path at = folder.resolve(fault + "-" + failures + "-" + call);
        try {
            Files.createDirectory(at);
            SegmentFiles files = new FaultySegments(new DiskSegments(at), fault, call, failures);
            JournalWriter writer = new JournalWriter(files, PROJECT, 1, 0, QUICK);
            List<Entry> entries = new ArrayList<>();
            while (entries.size() < ENTRIES) {
                entries.addAll(append(writer, 1));
                if (writer.state() instanceof SaveState.Saved) {
                    assertEquals(entries, read(at), "said saved at " + entries.size());
                }
                if (entries.size() % 4 == 0) {
                    flushStubbornly(writer, failures);
                }
            }
            flushStubbornly(writer, failures);
            writer.close(LIMIT);
            assertEquals(entries, read(at));
        } catch (IOException | MemoryException e) {
            throw new AssertionError(at.toString(), e);
        }
    }

    private static void flushStubbornly(JournalWriter writer, int failures) throws MemoryException {
        for (int i = 0; i < failures; i++) {
            try {
                writer.flush(LIMIT);
                return;
            } catch (MemoryException refused) {
                assertTrue(refused.toString().contains("disk"), refused::toString);
            }
        }
        writer.flush(LIMIT);
    }

    @Test
    void tellsWhatIsOnlyInMemoryWhileTheDiskRefuses() throws InterruptedException, MemoryException {
        SegmentFiles full = new FaultySegments(new DiskSegments(folder), Fault.TORN_WRITE, 1, 3);
        JournalWriter writer = new JournalWriter(full, PROJECT, 1, 0, QUICK);
        BlockingQueue<SaveState> states = new LinkedBlockingQueue<>();
        writer.onState(states::add);
        List<Entry> entries = append(writer, 2);
        SaveState state = states.take();
        while (!(state instanceof SaveState.Failing failing)) {
            state = states.take();
        }
        assertEquals("the disk is full", failing.reason());
        assertTrue(failing.words() >= 1);
        while (!(state instanceof SaveState.Saved)) {
            state = states.take();
        }
        assertEquals(entries, read());
        writer.close(LIMIT);
    }

    @Test
    void aSlowFsyncHoldsBackNoWrite() throws InterruptedException, MemoryException {
        CountDownLatch answer = new CountDownLatch(1);
        BlockingQueue<Integer> writes = new LinkedBlockingQueue<>();
        JournalWriter writer = new JournalWriter(slow(answer, writes), PROJECT, 1, 0, QUICK);
        append(writer, 1);
        writes.take(); // the segment's head
        writes.take();
        append(writer, 1);
        assertTrue(writes.take() > 0, "written while the fsync hangs");
        assertEquals(0, writer.synced());
        assertInstanceOf(SaveState.Saving.class, writer.state());
        answer.countDown();
        writer.flush(LIMIT);
        assertEquals(2, writer.synced());
        writer.close(LIMIT);
    }

    private SegmentFiles slow(CountDownLatch answer, BlockingQueue<Integer> writes) {
        return new SegmentFiles() {
            @Override
            public SegmentChannel create(String fileName) {
                return new SegmentChannel() {
                    @Override
                    public void write(ByteBuffer source) {
                        writes.add(source.remaining());
                    }

                    @Override
                    public void force() throws IOException {
                        try {
                            answer.await();
                        } catch (InterruptedException e) {
                            throw new IOException(e);
                        }
                    }

                    @Override
                    public void close() {}
                };
            }

            @Override
            public void delete(String fileName) {}
        };
    }

    private static List<Entry> append(JournalWriter writer, int count) {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Entry entry = RandomEntry.edited(new ItemId(1), Instant.ofEpochMilli(i), random);
            writer.append(entry, 1);
            entries.add(entry);
        }
        return entries;
    }

    private List<Entry> read() throws MemoryException {
        return read(folder);
    }

    private static List<Entry> read(Path folder) throws MemoryException {
        List<Entry> entries = new ArrayList<>();
        JournalReader.read(folder, Optional.of(PROJECT), 0, frame -> entries.add(EntryCodec.decode(frame.payload())));
        return entries;
    }
}
