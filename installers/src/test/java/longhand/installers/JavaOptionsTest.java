package longhand.installers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class JavaOptionsTest {

    private static final String LOG = "-Djava.util.logging.config.file=$APPDIR/logging.properties";
    private static final String NATIVES = "-Djava.library.path=$APPDIR";

    @Test
    void anOptionAndItsValueBecomeOneWord() {
        JavaOptions options =
                new JavaOptions(List.of("--add-modules", "jdk.incubator.vector", "-XX:CompileCommand=quiet"));
        assertEquals(
                List.of(
                        "--add-modules=jdk.incubator.vector",
                        "-XX:CompileCommand=quiet",
                        LOG,
                        NATIVES,
                        "--enable-native-access=javafx.graphics",
                        "-Xmx1g"),
                options.studio());
    }

    @Test
    void aPropertyKeepsItsBackslashes() {
        JavaOptions options = new JavaOptions(List.of("-XX:CompileCommand=dontinline,*Kernel.*", "-Da=b\\c"));
        assertEquals(
                "-XX:CompileCommand=dontinline,*Kernel.* -Da=b\\\\c " + LOG + " " + NATIVES
                        + " -XX:+UseSerialGC -XX:CompileThresholdScaling=3",
                options.commandLineProperty());
    }
}
