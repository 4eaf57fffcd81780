package longhand.memory.journal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import longhand.memory.api.MemoryException;
import longhand.memory.journal.JournalReport.Gap;

/// Reads a journal in the order of its sequence, once each record, whatever state the files are in.
/// Changes nothing on disk. Confined to one thread; a reader reads once.
///
/// A record that a session wrote twice (because the disk refused the first time) is passed on once.
/// What lies behind damage is found again by the records' marker, and what is missing is reported.
public final class JournalReader {

    /// Takes one record after the other.
    @FunctionalInterface
    public interface Visitor {
        void visit(Frame frame) throws MemoryException;
    }

    private final Path folder;
    private final long after;
    private final Visitor visitor;
    private final TreeMap<Long, Frame> pending = new TreeMap<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private Optional<UUID> project;
    private long lastSequence;
    private int tornBytes;

    private JournalReader(Path folder, Optional<UUID> project, long after, Visitor visitor) {
        this.folder = folder;
        this.project = project;
        this.after = after;
        this.visitor = visitor;
        this.lastSequence = after;
    }

    /// Passes every record with a sequence above `after` to `visitor`.
    ///
    /// @param project whose records are wanted; empty = those of the first segment that says
    /// @throws MemoryException if the folder cannot be read or was written by a newer program
    public static JournalReport read(Path folder, Optional<UUID> project, long after, Visitor visitor)
            throws MemoryException {
        return new JournalReader(folder, project, after, visitor).read();
    }

    private JournalReport read() throws MemoryException {
        List<SegmentName> names = segments();
        long session = 0;
        for (int i = firstNeeded(names); i < names.size(); i++) {
            SegmentName name = names.get(i);
            if (name.session() > session) {
                // An opening that came later knew where the journal ended.
                pending.tailMap(name.first(), true).clear();
                session = name.session();
            }
            collect(name, i == names.size() - 1);
            emit(i == names.size() - 1 ? Long.MAX_VALUE : names.get(i + 1).first() - 1);
        }
        long lastSession = names.isEmpty() ? 0 : names.getLast().session();
        return new JournalReport(project, lastSession, lastSequence, gaps, tornBytes, findings);
    }

    private List<SegmentName> segments() throws MemoryException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<SegmentName> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                SegmentName.parse(String.valueOf(file.getFileName())).ifPresent(names::add);
            }
        } catch (IOException e) {
            throw new MemoryException("the journal cannot be listed: " + folder, e);
        }
        names.sort(null);
        return names;
    }

    /// The first segment that can hold a record above `after`: all that lies before a segment which
    /// begins at or below it is older.
    private int firstNeeded(List<SegmentName> names) {
        int needed = 0;
        for (int i = 1; i < names.size(); i++) {
            if (names.get(i).first() <= after + 1) {
                needed = i;
            }
        }
        return needed;
    }

    private void collect(SegmentName name, boolean last) throws MemoryException {
        byte[] bytes = bytes(folder.resolve(name.fileName()));
        Optional<SegmentHead> head = SegmentHead.parse(bytes);
        if (head.isPresent() && !belongs(name, head.get())) {
            return;
        }
        if (head.isEmpty() && bytes.length >= SegmentHead.BYTES) {
            findings.add("The head of the journal file " + name.fileName() + " is damaged; its records were kept.");
        }
        boolean cutOff = bytes.length < SegmentHead.BYTES;
        FrameScanner scanner = new FrameScanner(bytes, head.isPresent() || !cutOff ? SegmentHead.BYTES : bytes.length);
        for (Optional<Frame> frame = scanner.next(); frame.isPresent(); frame = scanner.next()) {
            pending.put(frame.get().sequence(), frame.get());
        }
        if (last) {
            judgeTail(name, scanner, cutOff ? bytes.length : scanner.skippedBytes());
        }
    }

    private void judgeTail(SegmentName name, FrameScanner scanner, int skipped) {
        if (scanner.damaged()) {
            findings.add(skipped + " bytes of the journal file " + name.fileName() + " are damaged.");
        } else {
            tornBytes = skipped;
        }
    }

    private boolean belongs(SegmentName name, SegmentHead head) throws MemoryException {
        if (head.format() > SegmentHead.FORMAT) {
            throw new MemoryException("the project was written by a newer Longhand (journal format " + head.format()
                    + ", this one reads up to " + SegmentHead.FORMAT + "): " + folder);
        }
        if (project.isEmpty()) {
            project = Optional.of(head.project());
        }
        if (!project.get().equals(head.project())) {
            findings.add("The journal file " + name.fileName() + " belongs to another project and was left out.");
            return false;
        }
        return true;
    }

    private void emit(long upTo) throws MemoryException {
        while (!pending.isEmpty() && pending.firstKey() <= upTo) {
            Frame frame = pending.pollFirstEntry().getValue();
            if (frame.sequence() <= lastSequence) {
                continue;
            }
            if (frame.sequence() > lastSequence + 1) {
                gaps.add(new Gap(lastSequence + 1, frame.sequence() - 1));
            }
            lastSequence = frame.sequence();
            visitor.visit(frame);
        }
    }

    private static byte[] bytes(Path file) throws MemoryException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new MemoryException("the journal file cannot be read: " + file, e);
        }
    }
}
