package longhand.app.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The folders of Longhand on each system.
///
/// @param config   preferences
/// @param data     what Longhand makes for itself; models lie below it
/// @param cache    what makes the next start faster, and may be deleted at any time
/// @param projects where new books are put unless the writer says otherwise
public record Folders(Path config, Path data, Path cache, Path projects) {

    private static final String NAME = "longhand";

    /// @param osName      value of the property `os.name`
    /// @param home        the user's home folder
    /// @param environment variables of the process
    public static Folders of(String osName, Path home, Map<String, String> environment) {
        String os = osName.toLowerCase(Locale.ROOT);
        Path projects = home.resolve("Documents").resolve("Longhand");
        if (os.startsWith("windows")) {
            Path roaming = absolute(environment.get("APPDATA"), home.resolve("AppData/Roaming"));
            Path local = absolute(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"));
            return new Folders(
                    roaming.resolve(NAME),
                    roaming.resolve(NAME),
                    local.resolve(NAME).resolve("cache"),
                    projects);
        }
        if (os.startsWith("mac")) {
            Path support =
                    home.resolve("Library").resolve("Application Support").resolve(NAME);
            Path caches = home.resolve("Library").resolve("Caches").resolve(NAME);
            return new Folders(support, support, caches, projects);
        }
        Path config = absolute(environment.get("XDG_CONFIG_HOME"), home.resolve(".config"));
        Path data = absolute(environment.get("XDG_DATA_HOME"), home.resolve(".local/share"));
        Path cache = absolute(environment.get("XDG_CACHE_HOME"), home.resolve(".cache"));
        return new Folders(config.resolve(NAME), data.resolve(NAME), cache.resolve(NAME), projects);
    }

    /// The XDG rules say that a relative path is to be ignored.
    private static Path absolute(@Nullable String folder, Path otherwise) {
        return folder != null && Path.of(folder).isAbsolute() ? Path.of(folder) : otherwise;
    }
}
