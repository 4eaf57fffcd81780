package longhand.ui.models;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// What this machine has for a model.
///
/// @param cores       processors that programs may use
/// @param memoryBytes physical memory
public record Machine(int cores, long memoryBytes) {

    /// The machine that Longhand runs on.
    public static Machine here() {
        long memory = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
        return new Machine(Runtime.getRuntime().availableProcessors(), memory);
    }
}
