package longhand.installers;

import java.util.ArrayList;
import java.util.List;

/// The options of the image's two launchers, in the forms that jpackage takes.
///
/// @param flags what every JVM of Longhand is started with
record JavaOptions(List<String> flags) {

    JavaOptions {
        flags = List.copyOf(flags);
    }

    List<String> studio() {
        return with("--enable-native-access=javafx.graphics", "-Xmx1g");
    }

    /// As the value of a property; there a backslash would begin an escape, and blanks part the options.
    String commandLineProperty() {
        return String.join(" ", with("-XX:+UseSerialGC", "-XX:CompileThresholdScaling=3"))
                .replace("\\", "\\\\");
    }

    /// jpackage passes one option as one word.
    private List<String> with(String... more) {
        List<String> options = new ArrayList<>();
        for (int i = 0; i < flags.size(); i++) {
            boolean pair = flags.get(i).equals("--add-modules");
            options.add(pair ? flags.get(i) + "=" + flags.get(++i) : flags.get(i));
        }
        options.add("-Djava.util.logging.config.file=$APPDIR/logging.properties");
        options.add("-Djava.library.path=$APPDIR");
        options.addAll(List.of(more));
        return options;
    }
}
