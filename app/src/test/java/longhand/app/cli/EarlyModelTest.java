package longhand.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelChoice.Backend;
import longhand.engine.api.ModelShelf;
import longhand.engine.shelf.Pip;
import longhand.engine.shelf.PipShelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlyModelTest {

    @TempDir
    Path folder = Path.of("");

    private Path model = Path.of("");
    private ModelShelf shelf = shelf();

    private ModelShelf shelf() {
        return new PipShelf(folder, new Pip(List.of()), Runnable::run);
    }

    @BeforeEach
    void putAModelOnTheShelf() throws IOException {
        model = Files.createFile(folder.resolve("mine.gguf"));
        shelf = shelf();
    }

    @Test
    void isWhatTheCommandWillAskFor() {
        ModelChoice plain = new ModelChoice(model, Backend.AUTOMATIC, 0, 0);
        assertEquals(Optional.of(plain), EarlyModel.of(List.of("write", "--prompt", "x"), shelf));
        assertEquals(Optional.of(plain), EarlyModel.of(List.of("write", "--model", "mine"), shelf));
        assertEquals(Optional.of(plain), EarlyModel.of(List.of("write", "--model=" + model), shelf));
        assertEquals(
                Optional.of(new ModelChoice(model, Backend.SCALAR, 2, 512)),
                EarlyModel.of(List.of("write", "--backend", "scalar", "--threads=2", "--context", "512"), shelf));
    }

    @Test
    void isNoneWhereThereIsNothingToLoad() {
        assertEquals(Optional.empty(), EarlyModel.of(List.of(), shelf));
        assertEquals(Optional.empty(), EarlyModel.of(List.of("model", "list"), shelf));
        assertEquals(Optional.empty(), EarlyModel.of(List.of("write", "--help"), shelf));
        assertEquals(Optional.empty(), EarlyModel.of(List.of("write", "--model", "other"), shelf));
        assertEquals(Optional.empty(), EarlyModel.of(List.of("write", "--threads", "two"), shelf));
        assertEquals(Optional.empty(), EarlyModel.of(List.of("write", "--backend", "abacus"), shelf));
    }
}
