package longhand.engine.tensor.cuda.driver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jcuda.driver.CUdeviceptr;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the software driver counts: traffic, bank conflicts, coverage; and the noise it adds on demand.
class MeasurementTest {

    private static final String HEADER = ".version 6.0\n.target sm_61\n.address_size 64\n";

    /// Lane i of a warp loads the float at i * stride, into shared memory at i * stride, and stores what it read there.
    private static final String STRIDED = HEADER + """
            .visible .entry strided(.param .u64 in, .param .u64 out, .param .u32 stride)
            {
                .reg .b32 %r<9>; .reg .b64 %rd<9>; .reg .f32 %f<9>;
                .shared .align 4 .b8 tile[4096];
                ld.param.u64 %rd1, [in];
                ld.param.u64 %rd2, [out];
                ld.param.u32 %r1, [stride];
                mov.u32 %r2, %tid.x;
                mul.lo.s32 %r3, %r2, %r1;
                mul.wide.s32 %rd3, %r3, 4;
                add.s64 %rd4, %rd1, %rd3;
                ld.global.f32 %f1, [%rd4];
                mov.u32 %r4, tile;
                shl.b32 %r5, %r3, 2;
                add.s32 %r6, %r4, %r5;
                st.shared.f32 [%r6], %f1;
                ld.shared.f32 %f2, [%r6];
                mul.wide.s32 %rd5, %r2, 4;
                add.s64 %rd6, %rd2, %rd5;
                st.global.f32 [%rd6], %f2;
                ret;
            }
            .visible .entry exponential(.param .u64 in, .param .u64 out)
            {
                .reg .b32 %r<9>; .reg .b64 %rd<9>; .reg .f32 %f<9>; .reg .pred %p<3>;
                ld.param.u64 %rd1, [in];
                ld.param.u64 %rd2, [out];
                mov.u32 %r2, %tid.x;
                setp.gt.u32 %p1, %r2, 99;
                @%p1 bra DONE;
                mul.wide.s32 %rd5, %r2, 4;
                add.s64 %rd3, %rd1, %rd5;
                add.s64 %rd4, %rd2, %rd5;
                ld.global.f32 %f1, [%rd3];
                ex2.approx.ftz.f32 %f2, %f1;
                st.global.f32 [%rd4], %f2;
            DONE:
                ret;
            }
            """;

    private DriverControl driver;

    @BeforeEach
    void insertDevice() {
        driver = SoftwareDriver.fresh();
    }

    @ParameterizedTest
    @CsvSource({"1, 4, 1", "2, 8, 2", "4, 16, 4", "8, 32, 8", "32, 32, 32", "0, 1, 1"})
    void sectorsAndWavefrontsFollowTheStride(int stride, long sectors, long wavefronts) {
        driver.set(Setting.PROFILE, 1);
        driver.set(Setting.RACES, 0);
        TestDevice device = TestDevice.with(STRIDED);
        assertEquals(0, device.run("strided", 1, 32, device.zeros(1024), device.zeros(32), stride));
        KernelProfile profile = profileOf("strided");
        assertEquals(1, profile.launches());
        assertEquals(17, profile.warpInstructions());
        assertEquals(17 * 32, profile.laneInstructions());
        assertEquals(2, profile.global().requests());
        assertEquals(
                new KernelProfile.Direction(128, sectors, sectors),
                profile.global().read());
        assertEquals(128, profile.global().written().bytes());
        // The result begins at a multiple of 256, so a warp's 128 bytes are 4 sectors.
        assertEquals(4, profile.global().written().sectors());
        assertEquals(2, profile.shared().requests());
        assertEquals(2 * wavefronts, profile.shared().wavefronts());
        assertEquals(2, profile.shared().minimum());
    }

    @Test
    void aSectorReadAgainInALaunchCountsOnceAsDistinct() {
        driver.set(Setting.PROFILE, 1);
        TestDevice device = TestDevice.with(STRIDED);
        CUdeviceptr in = device.zeros(1024);
        CUdeviceptr out = device.zeros(32);
        assertEquals(0, device.run("strided", 8, 32, in, out, 1));
        assertEquals(0, device.run("strided", 8, 32, in, out, 1));
        KernelProfile.Direction read = profileOf("strided").global().read();
        assertEquals(2 * 8 * 4, read.sectors());
        assertEquals(2 * 4, read.distinctSectors());
        assertEquals(2 * 8 * 128, read.bytes());
    }

    @Test
    void linesThatNeverRanAreNamed() {
        driver.forgetCoverage();
        driver.set(Setting.COVER, 1);
        TestDevice device = TestDevice.with(STRIDED.replace("setp.gt.u32 %p1, %r2, 99", "setp.gt.u32 %p1, %r2, 9999"));
        assertTrue(
                driver.uncovered().contains("exponential:34: mul.wide.s32 %rd5, %r2, 4"),
                () -> "" + driver.uncovered());
        CUdeviceptr in = device.zeros(100);
        assertEquals(0, device.run("exponential", 1, 100, in, in));
        // The other kernel of the text never ran.
        assertTrue(
                driver.uncovered().stream().allMatch(line -> line.startsWith("strided:")),
                () -> "" + driver.uncovered());
        assertEquals(0, device.run("strided", 1, 32, device.zeros(32), device.zeros(32), 1));
        assertEquals(List.of(), driver.uncovered());
        DriverControl.Coverage coverage = driver.coverage();
        assertEquals(coverage.all(), coverage.ran());
        driver.reset();
        assertEquals(coverage, driver.coverage());
    }

    @Test
    void noiseMovesApproximationsByOneUnitAndTheSameEachTime() {
        float[] inputs = new float[100];
        int[] bits = new int[100];
        for (int i = 0; i < 100; i++) {
            inputs[i] = i * 0.173f - 8;
            bits[i] = Float.floatToIntBits(inputs[i]);
        }
        int[] exact = exponentials(bits);
        driver.set(Setting.NOISE, 1);
        int[] noisy = exponentials(bits);
        int moved = 0;
        for (int i = 0; i < 100; i++) {
            assertTrue(Math.abs(noisy[i] - exact[i]) <= 1);
            moved += noisy[i] == exact[i] ? 0 : 1;
            assertEquals(Math.pow(2, inputs[i]), Float.intBitsToFloat(exact[i]), 1e-6 * Math.pow(2, inputs[i]));
        }
        assertTrue(moved > 25, "moved: " + moved);
        assertArrayEquals(noisy, exponentials(bits));
        assertNotEquals(exact, noisy);
    }

    private static int[] exponentials(int[] bits) {
        TestDevice device = TestDevice.with(STRIDED);
        CUdeviceptr out = device.zeros(100);
        assertEquals(0, device.run("exponential", 1, 128, device.upload(bits), out));
        return device.download(out, 100);
    }

    private KernelProfile profileOf(String kernel) {
        KernelProfile profile = driver.profile().get(kernel);
        if (profile == null) {
            throw new AssertionError("no profile of " + kernel);
        }
        return profile;
    }
}
