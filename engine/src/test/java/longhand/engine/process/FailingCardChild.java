package longhand.engine.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import longhand.engine.tensor.cuda.SoftwareCard;
import longhand.engine.tensor.cuda.driver.DriverControl;
import longhand.engine.tensor.cuda.driver.Setting;

/// The engine's process with a card that is lost in the middle of a take, in as many lives of the process as files are
/// there to be taken away.
final class FailingCardChild {

    /// More than the prompt of the test takes, if it is read token by token, and fewer than a take has tokens.
    private static final int CALL = 60;

    private FailingCardChild() {}

    /// @param arguments the folder with a file `0`, `1` and so on for each life that is to end early
    public static void main(String[] arguments) throws IOException {
        DriverControl driver = SoftwareCard.insert();
        for (int i = 0; i < 9; i++) {
            if (Files.deleteIfExists(Path.of(arguments[0], String.valueOf(i)))) {
                driver.set(Setting.STICKY, 1);
                driver.fail("cuGraphLaunch", CALL, 700);
                break;
            }
        }
        EngineChild.main(new String[0]);
    }
}
