package longhand.engine.shelf;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where models lie on each system.
public final class ModelsFolder {

    private ModelsFolder() {}

    /// @param osName      value of the property `os.name`
    /// @param home        the user's home folder
    /// @param environment variables of the process
    public static Path of(String osName, Path home, Map<String, String> environment) {
        return data(osName.toLowerCase(Locale.ROOT), home, environment)
                .resolve("longhand")
                .resolve("models");
    }

    private static Path data(String os, Path home, Map<String, String> environment) {
        if (os.startsWith("windows")) {
            return absolute(environment.get("APPDATA"), home.resolve("AppData").resolve("Roaming"));
        }
        if (os.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support");
        }
        return absolute(environment.get("XDG_DATA_HOME"), home.resolve(".local").resolve("share"));
    }

    /// The XDG rules say that a relative path is to be ignored.
    private static Path absolute(@Nullable String folder, Path otherwise) {
        return folder != null && Path.of(folder).isAbsolute() ? Path.of(folder) : otherwise;
    }
}
