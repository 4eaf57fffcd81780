package longhand.engine.tensor.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import longhand.engine.tensor.cuda.driver.DriverControl;
import longhand.engine.tensor.cuda.driver.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `mvn -Pgpu verify` ends with a sentence where there is no card, and nothing is skipped.
class CardCheckTest {

    private static final String BEGIN = "mvn -Pgpu verify tests on an NVIDIA card, and here it cannot: ";
    private static final String END = ". mvn verify tests without one.";

    private final DriverControl driver = SoftwareCard.insert();

    @Test
    void aCardIsNoObstacle() {
        assertEquals(Optional.empty(), CardCheck.obstacle());
    }

    @Test
    void noCardIsOne() {
        driver.set(Setting.DEVICES, 0);
        assertEquals(Optional.of(BEGIN + "NVIDIA's driver finds no card" + END), CardCheck.obstacle());
    }

    @Test
    void soIsAnOldCard() {
        driver.set(Setting.CC, 37);
        String obstacle = CardCheck.obstacle().orElseThrow();
        assertTrue(obstacle.endsWith(" has compute capability 3.7, 5.0 is needed" + END), obstacle);
    }

    @Test
    void theStepFailsWithoutADriver(@TempDir Path temp) throws IOException, InterruptedException {
        Path libraries = Path.of(System.getProperty("java.library.path"));
        OtherProcess.End end = new OtherProcess(temp).run(CardCheck.class, libraries, temp);
        assertEquals(1, end.status());
        assertTrue(end.said().startsWith(BEGIN + "NVIDIA's driver is not installed or too old ("), end.said());
        assertTrue(end.said().endsWith(END + "\n"), end.said());
    }
}
