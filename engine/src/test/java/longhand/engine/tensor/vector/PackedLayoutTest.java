package longhand.engine.tensor.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever changes the packing must raise [PackedCopy#LAYOUT], or old copies would be read as new ones: a model that
/// writes nonsense. If this test fails, do so, and put the new numbers here.
class PackedLayoutTest {

    private static final int LAYOUT = 1;
    private static final int CHECKSUM = -968423899;

    @Test
    void thePackingIsTheOneOfItsNumber(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("copy");
        Process process = new ProcessBuilder(command(file)).inheritIO().start();
        assertEquals(0, process.waitFor());
        PackedHeader header = PackedHeader.read(ByteBuffer.wrap(Files.readAllBytes(file)));
        assertEquals(
                new PackedHeader(LAYOUT, 128, header.bytes(), CHECKSUM),
                header,
                "the packing has changed: raise PackedCopy.LAYOUT, then put both numbers here");
        assertEquals(LAYOUT, PackedCopy.LAYOUT);
    }

    /// In a process of its own, with vectors of a width that every machine has.
    private static List<String> command(Path file) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("--"))
                .forEach(command::add);
        command.addAll(List.of("-Dlonghand.vector.bits=128", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(PackedLayout.class.getName(), file.toString()));
        return command;
    }
}
