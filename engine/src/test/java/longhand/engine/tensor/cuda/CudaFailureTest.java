package longhand.engine.tensor.cuda;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import longhand.engine.gguf.GgmlType;
import longhand.engine.tensor.Activations;
import longhand.engine.tensor.BackendException;
import longhand.engine.tensor.DeviceMemoryException;
import longhand.engine.tensor.Matrix;
import longhand.engine.tensor.WeightMatrix;
import longhand.engine.tensor.cuda.driver.DriverControl;
import longhand.engine.tensor.cuda.driver.Setting;
import longhand.engine.testing.RandomWeights;
import org.junit.jupiter.api.Test;

/// A device that fails is given up with a reason, and nothing else happens.
class CudaFailureTest {

    private final DriverControl driver = SoftwareCard.insert();

    private static RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(8);
    }

    private static float[] product(CudaBackend card) {
        try (Arena arena = Arena.ofShared()) {
            Matrix w = card.matrix(List.of(RandomWeights.matrix(random(), GgmlType.Q4_0, 64, 256, arena)));
            Activations x = Device.copy(card, RandomWeights.activations(random(), 2, 256));
            Activations out = card.activations(2, 64);
            card.multiply(w, x, 2, out);
            return Device.values(out);
        }
    }

    @Test
    void theFirstFailureIsTheReasonOfAllLaterOnes() {
        CudaBackend card = CudaBackend.open();
        driver.fail("cuLaunchKernel", 2, 700);
        CudaException first = assertThrows(CudaException.class, () -> product(card));
        assertEquals(
                "starting multiply_nibble_symmetric_8 failed: cuLaunchKernel answers CUDA_ERROR_ILLEGAL_ADDRESS",
                first.getMessage());
        assertEquals("cuLaunchKernel", first.call());
        assertEquals(700, first.code());
        assertEquals("CUDA_ERROR_ILLEGAL_ADDRESS", first.codeName());
        assertSame(first, assertThrows(CudaException.class, () -> card.activations(1, 1)));
        assertSame(first, assertThrows(CudaException.class, () -> product(card)));
        card.close();
    }

    @Test
    void anotherBackendWorksAfterwards() {
        float[] expected;
        try (CudaBackend card = CudaBackend.open()) {
            expected = product(card);
        }
        try (CudaBackend card = CudaBackend.open()) {
            driver.fail("cuStreamSynchronize", 1, 719);
            assertThrows(CudaException.class, () -> product(card));
        }
        try (CudaBackend card = CudaBackend.open()) {
            assertArrayEquals(expected, product(card));
        }
    }

    @Test
    void aMatrixThatDoesNotFitIsRefusedWithNumbersAndTheRestWorks() {
        driver.set(Setting.MEMORY_MB, 80);
        try (CudaBackend card = CudaBackend.open();
                Arena arena = Arena.ofShared()) {
            WeightMatrix large = new WeightMatrix(
                    "blk.0.ffn_up.weight", GgmlType.Q8_0, 400_000, 256, arena.allocate(400_000L * 8 * 34));
            DeviceMemoryException full = assertThrows(DeviceMemoryException.class, () -> card.matrix(List.of(large)));
            assertEquals(Plane.bytes(GgmlType.Q8_0, 400_000, 256), full.neededBytes());
            assertTrue(full.freeBytes() < full.neededBytes());
            assertEquals(
                    "no memory on the device for blk.0.ffn_up.weight: " + full.neededBytes() + " bytes needed, "
                            + full.freeBytes() + " free",
                    full.getMessage());
            assertEquals(128, product(card).length);
        }
    }

    @Test
    void closingGivesAllMemoryBack() {
        long before;
        try (CudaBackend card = CudaBackend.open()) {
            before = card.freeBytes().getAsLong();
        }
        try (CudaBackend card = CudaBackend.open()) {
            product(card);
            assertTrue(card.usedBytes() > 0);
        }
        try (CudaBackend card = CudaBackend.open()) {
            assertEquals(before, card.freeBytes().getAsLong());
        }
    }

    /// While the kernels are loaded, too: what was made so far is given up.
    @Test
    void aBackendThatDoesNotOpenSaysWhy() {
        driver.fail("cuModuleLoadDataEx", 1, 218);
        BackendException refused = assertThrows(BackendException.class, CudaBackend::open);
        assertTrue(
                String.valueOf(refused.getMessage())
                        .startsWith(
                                "loading kernels_sm61.ptx failed: cuModuleLoadDataEx answers CUDA_ERROR_INVALID_PTX"),
                refused.getMessage());
        driver.fail("cuMemHostAlloc", 1, 2);
        assertThrows(BackendException.class, CudaBackend::open);
        CudaBackend.open().close();
    }
}
