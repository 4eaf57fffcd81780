package longhand.engine.tensor.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longhand.engine.gguf.GgmlType;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the second compiler made of the kernels, in fresh processes and told by its own log. A kernel that still asks
/// a segment for its address at every load of weights works, but at half the speed, from the first token to the last.
class CompiledKernelsTest {

    private static final Pattern PRODUCT = Pattern.compile("method='[\\w.]+\\.((Nibble|Byte|Float)Kernel \\w+) ");

    private final Set<String> compiled = new TreeSet<>();
    private final Set<String> asking = new TreeSet<>();

    @ParameterizedTest
    @EnumSource(GgmlType.class)
    void noProductAsksTheSegmentForItsAddress(GgmlType format, @TempDir Path folder)
            throws IOException, InterruptedException {
        Path log = folder.resolve("compilations.xml");
        Process process = new ProcessBuilder(command(format, log))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertEquals(0, process.waitFor());
        read(log);
        assertFalse(compiled.isEmpty());
        assertEquals(Set.of(), asking);
    }

    /// This JVM's flags, so far as they concern the kernels.
    private static List<String> command(GgmlType format, Path log) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("-XX:CompileCommand") || flag.startsWith("--add-modules"))
                .forEach(command::add);
        // Without a background: a kernel is compiled as soon as it may be, while the methods that all kernels share
        // have hardly run, which is when their profiles say least.
        command.addAll(List.of("-Xbatch", "-XX:+UnlockDiagnosticVMOptions", "-XX:+LogCompilation"));
        command.addAll(List.of("-XX:LogFile=" + log, "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(WarmKernels.class.getName(), format.name()));
        return command;
    }

    /// A compilation is a `task` element; one of the first compiler says its `level`. Each call that is looked at
    /// follows the `method` that it may reach. Other virtual calls are resolved later, when the vectors are known.
    private void read(Path log) throws IOException {
        String product = "";
        boolean ofSegment = false;
        for (String line : Files.readAllLines(log)) {
            if (line.startsWith("<task ")) {
                Matcher named = PRODUCT.matcher(line);
                product = named.find() && !line.contains("level='") ? named.group(1) : "";
            } else if (line.startsWith("<method ")) {
                ofSegment = line.contains("name='unsafeGet");
            } else if (!product.isEmpty() && line.startsWith("<task_done")) {
                compiled.add(product);
            } else if (!product.isEmpty() && ofSegment && line.contains("inline_fail reason='virtual call'")) {
                asking.add(product);
            }
        }
    }
}
