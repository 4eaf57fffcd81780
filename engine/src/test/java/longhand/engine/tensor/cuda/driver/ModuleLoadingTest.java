package longhand.engine.tensor.cuda.driver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import jcuda.Pointer;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUfunction;
import jcuda.driver.CUjit_option;
import jcuda.driver.CUmodule;
import jcuda.driver.JCudaDriver;
import jcuda.driver.JITOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the software driver accepts as a module, and what it says where it does not.
class ModuleLoadingTest {

    private static final String HEADER = ".version 6.0\n.target sm_61\n.address_size 64\n";

    private DriverControl driver;
    private TestDevice device;

    @BeforeEach
    void insertDevice() {
        driver = SoftwareDriver.fresh();
        device = TestDevice.open();
    }

    private static String kernel(String instruction) {
        return HEADER + """
                .visible .entry one()
                {
                    .reg .pred %p<3>; .reg .b16 %h<3>; .reg .b32 %r<5>; .reg .f32 %f<5>; .reg .b64 %rd<5>;
                    INSTRUCTION
                    ret;
                }
                """.replace("INSTRUCTION", instruction);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frobnicate.b32 %r1, %r2;",
                "add.s32.sideways %r1, %r2, %r3;",
                "add.rz.f32 %f1, %f2, %f3;",
                "add.f16 %h1, %h2, %h1;",
                "mma.sync.aligned.m16n8k16.row.col.f32.f16.f16.f32 %f1, %f2, %f3, %f4;",
                "call.uni helper;",
                "bar.sync 1;",
                "bar.sync 0, 64;",
                "shfl.bfly.b32 %r1, %r2, 1, 31;",
                "cvt.s32.f32 %r1, %f1;",
                "cvt.rz.f32.s32 %f1, %r1;",
                "mul.s32 %r1, %r2, %r3;",
                "ld.texture.u32 %r1, [%rd1];",
                "mov.u32 %r1, %nosuch;",
                "mov.u32 %r1, nowhere;",
                "add.s32 %r1, %r2;",
                "@%p9 ret;",
                "bra nowhere;",
                "st.param.b32 [%rd1], %r1;",
                "max.NaN.f32 %f1, %f2, %f3;",
            })
    void whatItDoesNotKnowIsRefusedWithLineAndText(String instruction) {
        assertEquals(218, TestDevice.load(new CUmodule(), kernel(instruction)));
        String report = driver.report();
        assertTrue(report.startsWith("error 218: PTX line "), report);
        boolean label = instruction.startsWith("bra");
        assertTrue(label || report.contains("PTX line 7: "), report);
        assertTrue(label || report.contains(instruction.replace(";", "")), report);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not PTX", ".version 6.0", ".version 6.0\n.target sm_61\n.visible .entry one() {"})
    void whatIsNoModuleIsRefused(String text) {
        assertEquals(218, TestDevice.load(new CUmodule(), text));
    }

    @ParameterizedTest
    @CsvSource({"61, 61, 0", "61, 60, 209", "50, 52, 0", "75, 61, 209", "90, 90, 0"})
    void aTargetBeyondTheDeviceIsRefused(String target, long device, int code) {
        driver.set(Setting.CC, device);
        assertEquals(code, TestDevice.load(new CUmodule(), kernel("").replace("sm_61", "sm_" + target)));
    }

    @ParameterizedTest
    @CsvSource({"6.0, 9000, 0", "6.0, 8000, 222", "7.8, 12040, 0", "9.0, 12040, 222", "99.0, 13000, 222"})
    void aVersionBeyondTheDriverIsRefused(String version, long driverVersion, int code) {
        driver.set(Setting.DRIVER, driverVersion);
        String ptx = kernel("").replace(".version 6.0", ".version " + version);
        assertEquals(code, TestDevice.load(new CUmodule(), ptx));
    }

    @Test
    void theLogOfAFailedLoadGoesToTheCaller() {
        JITOptions options = new JITOptions();
        options.putBytes(CUjit_option.CU_JIT_ERROR_LOG_BUFFER, new byte[300]);
        options.putInt(CUjit_option.CU_JIT_ERROR_LOG_BUFFER_SIZE_BYTES, 300);
        byte[] ptx = (kernel("frobnicate.b32 %r1, %r2;") + "\0").getBytes(StandardCharsets.UTF_8);
        assertEquals(218, JCudaDriver.cuModuleLoadDataJIT(new CUmodule(), Pointer.to(ptx), options));
        String log = new String(options.getBytes(CUjit_option.CU_JIT_ERROR_LOG_BUFFER), StandardCharsets.UTF_8);
        assertTrue(log.contains("PTX line 7: unsupported instruction frobnicate.b32"), log);
    }

    @Test
    void variablesOfAModuleHaveTheirFirstValues() {
        CUmodule module = new CUmodule();
        String table = ".const .align 4 .b32 table[4] = {3, -1, 0x10};\n";
        assertEquals(0, TestDevice.load(module, kernel("").replace(".visible", table + ".visible")));
        CUdeviceptr address = new CUdeviceptr();
        long[] bytes = new long[1];
        assertEquals(0, JCudaDriver.cuModuleGetGlobal(address, bytes, module, "table"));
        assertEquals(16, bytes[0]);
        assertArrayEquals(new int[] {3, -1, 16, 0}, device.download(address, 4));
        assertEquals(0, JCudaDriver.cuModuleUnload(module));
        assertEquals(1, JCudaDriver.cuMemcpyDtoH(Pointer.to(new int[4]), address, 16));
    }

    @Test
    void aFunctionGoesWithItsModule() {
        CUmodule module = new CUmodule();
        assertEquals(0, TestDevice.load(module, kernel("")));
        CUfunction function = new CUfunction();
        assertEquals(500, JCudaDriver.cuModuleGetFunction(function, module, "none"));
        assertEquals(0, JCudaDriver.cuModuleGetFunction(function, module, "one"));
        assertEquals(0, launch(function));
        assertEquals(0, JCudaDriver.cuModuleUnload(module));
        assertEquals(400, launch(function));
        assertEquals(400, JCudaDriver.cuModuleUnload(module));
    }

    private int launch(CUfunction function) {
        return JCudaDriver.cuLaunchKernel(
                function, 1, 1, 1, 1, 1, 1, 0, device.stream, Pointer.to(new Pointer[0]), new Pointer());
    }
}
