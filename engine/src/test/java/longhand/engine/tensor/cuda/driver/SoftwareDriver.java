package longhand.engine.tensor.cuda.driver;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The software driver in this process.
///
/// It is built and loaded once per JVM, before any class of JCuda: JCuda's own library then resolves `libcuda.so.1` to
/// it, even on a machine that has a card. It cannot be unloaded, so whatever wants a process without a driver needs a
/// process of its own.
public final class SoftwareDriver {

    private static final Path SOURCES = Path.of("src", "test", "cpp", "softcuda");
    private static final Path BUILT = Path.of("target", "softcuda");

    private static @Nullable DriverControl control;

    private SoftwareDriver() {}

    /// The driver as on the first day: no memory, no faults, all settings at their defaults.
    ///
    /// Where a system cannot run it at all the test is skipped; on Linux for x86-64 a missing compiler is an error.
    @SuppressWarnings("restricted") // the library was built from our own sources
    public static synchronized DriverControl fresh() {
        if ("real".equals(System.getProperty("longhand.gpu"))) {
            throw new IllegalStateException("this test is of the card in software: it needs the tag `software`");
        }
        assumeTrue(isSupported(), "the software driver needs Linux on x86-64");
        DriverControl loaded = control;
        if (loaded == null) {
            System.load(library().toString());
            loaded = new DriverControl();
            control = loaded;
        }
        loaded.reset();
        return loaded;
    }

    /// The built library, for processes that load it themselves.
    public static synchronized Path library() {
        return new DriverBuild(SOURCES.toAbsolutePath(), BUILT.toAbsolutePath()).library();
    }

    static boolean isSupported() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "");
        return system.equals("linux") && (processor.equals("amd64") || processor.equals("x86_64"));
    }
}
