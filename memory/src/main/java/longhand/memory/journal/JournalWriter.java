package longhand.memory.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import longhand.memory.api.MemoryException;
import longhand.memory.api.SaveState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Appends entries to the journal of one session. Thread-safe.
///
/// [#append] only queues. A first thread writes what is queued at once, a second one calls fsync when
/// the oldest unsynced entry is old enough, so that a slow fsync never holds back a write. When the
/// disk refuses either, everything since the last good fsync goes into a new segment, again and again
/// until it is there: after a failed fsync the old file cannot be trusted.
public final class JournalWriter {

    /// How long things may wait.
    ///
    /// @param syncAge    an entry's age at which it is fsynced
    /// @param retryAfter pause after the disk refused
    public record Timing(Duration syncAge, Duration retryAfter) {

        /// Leaves an fsync half a second to return within the promised one.
        public static final Timing USUAL = new Timing(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    private static final Logger LOG = LoggerFactory.getLogger(JournalWriter.class);
    private static final long SEGMENT_BYTES = 4L << 20;

    private final SegmentFiles files;
    private final UUID project;
    private final long session;
    private final Backlog backlog;
    private final Object channelLock = new Object();
    private final List<SegmentChannel> channels = new ArrayList<>();
    private final List<Consumer<SaveState>> listeners = new CopyOnWriteArrayList<>();
    private final Object publishLock = new Object();
    private final Thread writing;
    private final Thread syncing;
    private @Nullable SaveState published;
    private long segmentBytes = SEGMENT_BYTES;
    private int attempt;
    private String unprovenSegment = "";

    /// Starts a session; its first segment is made with the first entry.
    ///
    /// @param session      higher than that of any segment that is there
    /// @param lastSequence that the journal holds so far; 0 = none
    public JournalWriter(SegmentFiles files, UUID project, long session, long lastSequence, Timing timing) {
        this.files = files;
        this.project = project;
        this.session = session;
        this.backlog = new Backlog(lastSequence, timing.syncAge(), timing.retryAfter());
        this.writing = thread("longhand-journal-write", this::write);
        this.syncing = thread("longhand-journal-sync", this::sync);
        writing.start();
        syncing.start();
    }

    private static Thread thread(String name, Runnable work) {
        return Thread.ofPlatform().daemon().name(name).unstarted(work);
    }

    /// Queues an entry and returns its sequence. Never waits for the disk.
    ///
    /// @param words that the entry adds; negative if it takes away
    /// @throws IllegalStateException after [#close]
    public long append(Entry entry, int words) {
        return backlog.add(entry, words);
    }

    public SaveState state() {
        return backlog.state();
    }

    /// Called on a thread of the journal.
    public void onState(Consumer<SaveState> listener) {
        listeners.add(listener);
    }

    /// The last sequence that is surely on the disk.
    public long synced() {
        return backlog.synced();
    }

    /// Waits until everything appended so far is on the disk.
    public void flush(Duration limit) throws MemoryException {
        backlog.flush(limit);
    }

    /// Refuses further entries, brings the rest to the disk and ends the threads.
    public void close(Duration limit) throws MemoryException {
        backlog.refuse();
        try {
            backlog.flush(limit);
        } finally {
            backlog.stop();
            synchronized (channelLock) {
                channels.forEach(JournalWriter::closeQuietly);
                channels.clear();
            }
        }
    }

    private void write() {
        while (true) {
            Backlog.Work work = backlog.awaitWork();
            int generation = backlog.mark().generation();
            try {
                switch (work) {
                    case Backlog.Work.Write write -> append(write.items());
                    case Backlog.Work.Rewrite rewrite -> rewrite(rewrite.items());
                    case Backlog.Work.Stop stop -> {
                        return;
                    }
                }
            } catch (IOException | RuntimeException | OutOfMemoryError e) {
                fail(generation, e);
            }
            publish();
        }
    }

    private void append(List<Backlog.Item> items) throws IOException {
        for (Backlog.Item item : items) {
            if (segmentBytes >= SEGMENT_BYTES) {
                startSegment(item.sequence());
            }
            put(item);
        }
        backlog.wrote(items.getLast().sequence());
        publish();
    }

    private void rewrite(List<Backlog.Item> items) throws IOException {
        closeAll();
        if (!unprovenSegment.isEmpty()) {
            files.delete(unprovenSegment);
        }
        if (items.isEmpty()) {
            segmentBytes = SEGMENT_BYTES;
            backlog.recovered(backlog.mark().sequence());
            return;
        }
        long first = items.getFirst().sequence();
        unprovenSegment = segmentName(first);
        startSegment(first);
        for (Backlog.Item item : items) {
            put(item);
        }
        current().force();
        unprovenSegment = "";
        backlog.recovered(items.getLast().sequence());
    }

    private void put(Backlog.Item item) throws IOException {
        byte[] bytes = new Frame(item.sequence(), EntryCodec.encode(item.entry())).toBytes();
        current().write(ByteBuffer.wrap(bytes));
        segmentBytes += bytes.length;
    }

    private void startSegment(long first) throws IOException {
        String name = segmentName(first);
        attempt++;
        SegmentChannel channel = files.create(name);
        synchronized (channelLock) {
            channels.add(channel);
        }
        channel.write(ByteBuffer.wrap(new SegmentHead(SegmentHead.FORMAT, project, session, first).toBytes()));
        segmentBytes = 0;
    }

    private String segmentName(long first) {
        return new SegmentName(session, first, attempt).fileName();
    }

    private SegmentChannel current() {
        synchronized (channelLock) {
            return channels.getLast();
        }
    }

    private void sync() {
        while (backlog.awaitSync()) {
            Backlog.Mark mark = backlog.mark();
            try {
                force();
                backlog.synced(mark);
            } catch (IOException | RuntimeException e) {
                fail(mark.generation(), e);
            }
            publish();
        }
    }

    /// Segments that are full are closed once their last bytes are on the disk.
    private void force() throws IOException {
        List<SegmentChannel> open;
        synchronized (channelLock) {
            open = List.copyOf(channels);
        }
        for (SegmentChannel channel : open) {
            channel.force();
        }
        synchronized (channelLock) {
            if (channels.containsAll(open)) {
                List<SegmentChannel> full = open.subList(0, open.size() - 1);
                full.forEach(JournalWriter::closeQuietly);
                channels.removeAll(full);
            }
        }
    }

    private void fail(int generation, Throwable failure) {
        LOG.warn("The journal could not be written: {}", failure.getClass().getName());
        backlog.failed(generation, DiskReason.of(failure));
    }

    private void closeAll() {
        synchronized (channelLock) {
            channels.forEach(JournalWriter::closeQuietly);
            channels.clear();
        }
    }

    private static void closeQuietly(SegmentChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // What was in it is either fsynced or written again elsewhere.
            LOG.debug(
                    "A segment of the journal could not be closed: {}",
                    e.getClass().getName());
        }
    }

    private void publish() {
        synchronized (publishLock) {
            SaveState state = backlog.state();
            if (!state.equals(published)) {
                published = state;
                listeners.forEach(listener -> listener.accept(state));
            }
        }
    }
}
