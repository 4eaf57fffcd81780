package longhand.memory.project;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
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
        JournalReader.read(journal, Optional.of(project), 0, frame -> takes(frame)
                .forEach(take -> takes.put(take.number(), take)));
        return takes.values();
    }

    private static Stream<Take> takes(Frame frame) {
        if (!EntryCodec.mayHoldTake(frame.payload())) {
            return Stream.empty();
        }
        try {
            Entry entry = EntryCodec.decode(frame.payload());
            Stream<Entry> parts =
                    entry instanceof Entry.Together together ? together.parts().stream() : Stream.of(entry);
            return parts.filter(Entry.TakeKept.class::isInstance)
                    .map(Entry.TakeKept.class::cast)
                    .map(Entry.TakeKept::take);
        } catch (MemoryException damaged) {
            return Stream.empty();
        }
    }
}
