package longhand.memory.project;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Take;
import longhand.memory.journal.Entry;
import longhand.memory.journal.EntryCodec;
import longhand.memory.journal.Frame;
import longhand.memory.journal.JournalReader;

/// Reads all takes out of the journal: slow, but it needs nothing else. Thread-safe.
final class JournalTakes {

    private JournalTakes() {}

    /// By number. A damaged take is left out.
    static Collection<Take> all(Path journal, UUID project) throws MemoryException {
        Map<Long, Take> takes = new TreeMap<>();
        JournalReader.read(journal, Optional.of(project), 0, frame -> take(frame)
                .ifPresent(take -> takes.put(take.number(), take)));
        return takes.values();
    }

    private static Optional<Take> take(Frame frame) {
        if (!EntryCodec.isTake(frame.payload())) {
            return Optional.empty();
        }
        try {
            return EntryCodec.decode(frame.payload()) instanceof Entry.TakeKept kept
                    ? Optional.of(kept.take())
                    : Optional.empty();
        } catch (MemoryException damaged) {
            return Optional.empty();
        }
    }
}
