package longhand.memory.project;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import longhand.memory.api.MemoryException;
import longhand.memory.api.SavedState;
import longhand.memory.journal.Entry;
import longhand.memory.journal.EntryCodec;
import longhand.memory.journal.FrameStream;
import longhand.memory.journal.PrivateFiles;

/// The snapshots of a project: zip files that hold every scene as plain text, readable without this
/// program, and beside it the same state as journal entries, from which a project comes up whole.
/// A snapshot is written once and never changed. Thread-safe.
final class Snapshots {

    private static final String STATE = "state.journal";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("\\d{12,18}-(\\d{8}T\\d{6})\\.zip");
    private static final long MAX_STATE_BYTES = 1L << 30;

    private final Path folder;

    Snapshots(Path folder) {
        this.folder = folder;
    }

    /// The entries of the newest snapshot that is whole, or empty if there is none.
    ///
    /// @param findings gets a sentence for each one that is damaged
    Optional<List<Entry>> newest(List<String> findings) throws MemoryException {
        for (Path file : files()) {
            Optional<List<Entry>> entries = read(file);
            if (entries.isPresent()) {
                return entries;
            }
            findings.add(
                    "The snapshot " + file.getFileName() + " is damaged; an older state and the journal were used.");
        }
        return Optional.empty();
    }

    /// Those that can be read, newest first.
    List<SavedState> list(int most) throws MemoryException {
        List<SavedState> states = new ArrayList<>();
        for (Path file : files()) {
            Optional<Instant> taken = takenAt(file);
            if (taken.isPresent() && states.size() < most) {
                state(file).ifPresent(state -> states.add(new SavedState(file, taken.get(), state.bookWords())));
            }
        }
        return states;
    }

    /// The state in a snapshot; empty if it is damaged.
    Optional<ProjectState> state(Path file) {
        return read(file).map(entries -> {
            LiveState state = new LiveState();
            entries.forEach(state::apply);
            return state.freeze();
        });
    }

    private static Optional<Instant> takenAt(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        return name.matches() ? Optional.of(Instant.from(TIME.parse(name.group(1)))) : Optional.empty();
    }

    /// Writes a snapshot and reads it back; only then does it get its name, and older ones thin out.
    void write(ProjectState state, Instant now) throws IOException {
        Path file = folder.resolve(String.format(Locale.ROOT, "%012d-%s.zip", state.sequence(), TIME.format(now)));
        if (Files.exists(file)) {
            return;
        }
        PrivateFiles.createFolder(folder);
        List<Entry> entries = state.entries();
        Path fresh = file.resolveSibling(file.getFileName() + ".unproven");
        PrivateFiles.replace(fresh, zip(state, entries));
        if (!read(fresh).equals(Optional.of(entries))) {
            throw new IOException("a snapshot reads differently from how it was written");
        }
        PrivateFiles.move(fresh, file);
        thinOut(now);
    }

    /// Only files whose names tell their age are looked at.
    private void thinOut(Instant now) throws IOException {
        List<Path> files = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        for (Path file : newestFirst()) {
            takenAt(file).ifPresent(taken -> {
                files.add(file);
                times.add(taken);
            });
        }
        for (int index : SnapshotRotation.superfluous(times, now)) {
            Files.deleteIfExists(files.get(index));
        }
    }

    private List<Path> files() throws MemoryException {
        try {
            return newestFirst();
        } catch (IOException e) {
            throw new MemoryException("the snapshots cannot be listed: " + folder, e);
        }
    }

    private List<Path> newestFirst() throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.zip")) {
                found.forEach(files::add);
            }
        }
        files.sort(Comparator.comparing(Path::toString).reversed());
        return files;
    }

    private static byte[] zip(ProjectState state, List<Entry> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            PlainText.of(state).forEach((name, text) -> put(zip, name, text.getBytes(StandardCharsets.UTF_8)));
            put(
                    zip,
                    STATE,
                    FrameStream.encode(entries.stream().map(EntryCodec::encode).toList()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Empty if anything is missing or damaged.
    private static Optional<List<Entry>> read(Path file) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(STATE)) {
                    return Optional.of(entries(zip.readNBytes(Math.toIntExact(MAX_STATE_BYTES))));
                }
            }
            return Optional.empty();
        } catch (IOException | MemoryException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static List<Entry> entries(byte[] bytes) throws MemoryException {
        List<Entry> entries = new ArrayList<>();
        for (byte[] payload : FrameStream.decode(bytes)) {
            entries.add(EntryCodec.decode(payload));
        }
        if (entries.isEmpty()
                || !(entries.getFirst() instanceof Entry.SnapshotBegun begun)
                || begun.entries() != entries.size() - 1) {
            throw new MemoryException("a snapshot does not hold all its entries");
        }
        return entries;
    }
}
