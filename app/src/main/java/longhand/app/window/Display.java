package longhand.app.window;

import java.util.Locale;
import java.util.Map;

/// Whether this machine has a screen for us.
public final class Display {

    private Display() {}

    /// @param osName      value of the property `os.name`
    /// @param environment variables of the process
    public static boolean isThere(String osName, Map<String, String> environment) {
        String os = osName.toLowerCase(Locale.ROOT);
        return os.startsWith("windows")
                || os.startsWith("mac")
                || isSet(environment, "DISPLAY")
                || isSet(environment, "WAYLAND_DISPLAY");
    }

    private static boolean isSet(Map<String, String> environment, String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }
}
