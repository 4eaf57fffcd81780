package longhand.installers;

import java.nio.file.Path;
import java.util.Locale;

/// Where jpackage puts things, which differs from system to system.
///
/// @param path the folder that holds the image
record ImageFolder(Path path) {

    static final String STUDIO = "Longhand";
    static final String COMMAND_LINE = "longhand-cli";

    /// @param name one of the two launchers
    Path launcher(String name) {
        if (isMac()) {
            return contents().resolve("MacOS").resolve(name);
        }
        return isWindows()
                ? contents().resolve(name + ".exe")
                : contents().resolve("bin").resolve(name);
    }

    /// The Java inside, which the studio starts the engine's process with.
    Path java() {
        if (isMac()) {
            return contents().resolve("runtime/Contents/Home/bin/java");
        }
        return isWindows()
                ? contents().resolve("runtime/bin/java.exe")
                : contents().resolve("lib/runtime/bin/java");
    }

    /// The jars of the class path.
    Path jars() {
        return contents().resolve(isMac() || isWindows() ? "app" : "lib/app");
    }

    private Path contents() {
        return isMac() ? path.resolve(STUDIO + ".app").resolve("Contents") : path.resolve(STUDIO);
    }

    static boolean isMac() {
        return os().startsWith("mac");
    }

    private static boolean isWindows() {
        return os().startsWith("windows");
    }

    private static String os() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    }
}
