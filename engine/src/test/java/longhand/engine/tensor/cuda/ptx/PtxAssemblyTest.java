package longhand.engine.tensor.cuda.ptx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import longhand.engine.tensor.cuda.ptx.PtxAssembly.Usage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every generation of cards takes the files, and no kernel asks for more than a multiprocessor gives gladly.
class PtxAssemblyTest {

    private static final int SHARED_BYTES = 48 << 10;

    /// With 64, 1024 threads find room on every multiprocessor.
    private static final int REGISTERS_OF_PRODUCTS = 64;

    @ParameterizedTest
    @CsvSource({
        "SM_61, sm_61",
        "SM_61, sm_70",
        "SM_61, sm_75",
        "SM_61, sm_80",
        "SM_61, sm_86",
        "SM_61, sm_89",
        "SM_61, sm_90",
        "SM_50, sm_50",
        "SM_50, sm_52",
        "SM_50, sm_60"
    })
    void fitsIntoRegistersAndSharedMemory(PtxFile ptx, String architecture) {
        List<Usage> usages = PtxAssembly.assemble(ptx, architecture);
        assertFalse(usages.isEmpty());
        for (Usage usage : usages) {
            assertEquals(0, usage.stackBytes(), () -> "spills: " + usage);
            assertTrue(usage.sharedBytes() <= SHARED_BYTES, usage::toString);
            if (usage.kernel().startsWith("multiply_")) {
                assertTrue(usage.registers() <= REGISTERS_OF_PRODUCTS, usage::toString);
            }
        }
    }
}
