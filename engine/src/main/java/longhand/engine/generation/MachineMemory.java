package longhand.engine.generation;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/// Memory of the machine that nobody uses.
final class MachineMemory {

    private static final Path LINUX = Path.of("/proc/meminfo");
    private static final String AVAILABLE = "MemAvailable:";
    private static final int KIBI = 1024;

    private MachineMemory() {}

    /// Bytes that a new model may take without pushing others out. Linux counts the cache of files as
    /// used, unless one asks for what is *available*.
    static long freeBytes() {
        return linux().orElseGet(() -> {
            var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            return system.getFreeMemorySize();
        });
    }

    private static OptionalLong linux() {
        if (!Files.isReadable(LINUX)) {
            return OptionalLong.empty();
        }
        try {
            return Files.readAllLines(LINUX).stream()
                    .filter(line -> line.startsWith(AVAILABLE))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(number -> Long.parseLong(number) * KIBI)
                    .findFirst();
        } catch (IOException unreadable) {
            return OptionalLong.empty(); // then the JDK's number must do
        }
    }
}
