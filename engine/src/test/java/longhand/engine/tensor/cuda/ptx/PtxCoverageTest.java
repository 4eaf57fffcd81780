package longhand.engine.tensor.cuda.ptx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import longhand.engine.tensor.cuda.driver.DriverControl;
import longhand.engine.tensor.cuda.driver.Setting;
import longhand.engine.tensor.cuda.driver.SoftwareDriver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The kernel tests run every instruction that ships.
class PtxCoverageTest {

    @ParameterizedTest
    @EnumSource
    void noInstructionNeverRuns(PtxFile file) {
        DriverControl driver = SoftwareDriver.fresh();
        driver.forgetCoverage();
        Ptx watched = new Watched(file);
        for (KernelStatement statement : KernelStatement.ALL) {
            statement.check().accept(watched);
            for (String kernel : driver.profile().keySet()) {
                assertTrue(statement.isAbout(kernel), () -> statement.kernels() + " does not name " + kernel);
            }
        }
        assertEquals(List.of(), driver.uncovered());
        assertTrue(driver.coverage().all() > 5000, () -> driver.coverage().toString());
    }

    /// The same cases in each run, without the checks that the kernel tests make anyway.
    private record Watched(PtxFile file) implements Ptx {

        @Override
        public byte[] image() {
            return file.image();
        }

        @Override
        public void prepare(DriverControl driver) {
            driver.set(Setting.COVER, 1);
            driver.set(Setting.RACES, 0);
            driver.set(Setting.GRACE, 0);
        }

        @Override
        public long seed() {
            return 1;
        }
    }
}
