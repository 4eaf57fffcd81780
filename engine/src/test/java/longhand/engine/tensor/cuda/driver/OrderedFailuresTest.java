package longhand.engine.tensor.cuda.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import jcuda.Pointer;
import jcuda.driver.CUcontext;
import jcuda.driver.CUdevice;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUevent;
import jcuda.driver.CUgraph;
import jcuda.driver.CUgraphExec;
import jcuda.driver.CUmodule;
import jcuda.driver.CUstream;
import jcuda.driver.JCudaDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A test can let any call of the driver fail; everything before and after it works.
class OrderedFailuresTest {

    private DriverControl driver;
    private TestDevice device;

    @BeforeEach
    void insertDevice() {
        driver = SoftwareDriver.fresh();
        device = TestDevice.with(TestDevice.planted());
    }

    static Stream<String> functions() {
        SoftwareDriver.fresh();
        return calls(TestDevice.with(TestDevice.planted())).keySet().stream();
    }

    /// One call of each function that a backend makes.
    private static Map<String, IntSupplier> calls(TestDevice device) {
        CUdeviceptr memory = device.zeros(4);
        Pointer host = Pointer.to(new int[4]);
        Map<String, IntSupplier> calls = new LinkedHashMap<>();
        calls.put("cuInit", () -> JCudaDriver.cuInit(0));
        calls.put("cuDriverGetVersion", () -> JCudaDriver.cuDriverGetVersion(new int[1]));
        calls.put("cuDeviceGetCount", () -> JCudaDriver.cuDeviceGetCount(new int[1]));
        calls.put("cuDeviceGet", () -> JCudaDriver.cuDeviceGet(new CUdevice(), 0));
        calls.put("cuDeviceGetName", () -> JCudaDriver.cuDeviceGetName(new byte[64], 64, new CUdevice()));
        calls.put("cuDeviceGetAttribute", () -> JCudaDriver.cuDeviceGetAttribute(new int[1], 75, new CUdevice()));
        calls.put("cuDeviceTotalMem", () -> JCudaDriver.cuDeviceTotalMem(new long[1], new CUdevice()));
        calls.put(
                "cuDevicePrimaryCtxRetain",
                () -> JCudaDriver.cuDevicePrimaryCtxRetain(new CUcontext(), new CUdevice()));
        calls.put("cuCtxCreate", () -> JCudaDriver.cuCtxCreate(new CUcontext(), 0, new CUdevice()));
        calls.put("cuCtxGetCurrent", () -> JCudaDriver.cuCtxGetCurrent(new CUcontext()));
        calls.put("cuCtxSynchronize", JCudaDriver::cuCtxSynchronize);
        calls.put("cuMemGetInfo", () -> JCudaDriver.cuMemGetInfo(new long[1], new long[1]));
        calls.put("cuMemAlloc", () -> JCudaDriver.cuMemAlloc(new CUdeviceptr(), 4));
        calls.put("cuMemAllocHost", () -> JCudaDriver.cuMemAllocHost(new Pointer(), 4));
        calls.put("cuMemHostAlloc", () -> JCudaDriver.cuMemHostAlloc(new Pointer(), 4, 0));
        calls.put("cuMemFree", () -> JCudaDriver.cuMemFree(new CUdeviceptr()));
        calls.put("cuMemcpyHtoD", () -> JCudaDriver.cuMemcpyHtoD(memory, host, 16));
        calls.put("cuMemcpyDtoH", () -> JCudaDriver.cuMemcpyDtoH(host, memory, 16));
        calls.put("cuMemcpyDtoD", () -> JCudaDriver.cuMemcpyDtoD(memory, memory, 16));
        calls.put("cuMemcpyDtoDAsync", () -> JCudaDriver.cuMemcpyDtoDAsync(memory, memory, 16, device.stream));
        calls.put("cuMemsetD8", () -> JCudaDriver.cuMemsetD8(memory, (byte) 1, 16));
        calls.put("cuMemsetD32", () -> JCudaDriver.cuMemsetD32(memory, 1, 4));
        calls.put("cuMemsetD32Async", () -> JCudaDriver.cuMemsetD32Async(memory, 1, 4, device.stream));
        calls.put("cuStreamCreate", () -> JCudaDriver.cuStreamCreate(new CUstream(), 1));
        calls.put("cuStreamQuery", () -> JCudaDriver.cuStreamQuery(device.stream));
        calls.put("cuStreamSynchronize", () -> JCudaDriver.cuStreamSynchronize(device.stream));
        calls.put("cuEventCreate", () -> JCudaDriver.cuEventCreate(new CUevent(), 0));
        calls.put("cuModuleLoadData", () -> TestDevice.load(new CUmodule(), TestDevice.planted()));
        calls.put("cuModuleGetFunction", () -> device.launch("copy", 1, 4, memory, memory));
        calls.put("cuLaunchKernel", () -> device.launch("copy", 1, 4, memory, memory));
        calls.put("cuStreamBeginCapture", () -> JCudaDriver.cuStreamBeginCapture(device.stream, 0));
        calls.put("cuStreamEndCapture", () -> JCudaDriver.cuStreamEndCapture(device.stream, new CUgraph()));
        return calls;
    }

    @ParameterizedTest
    @MethodSource("functions")
    void theOrderedCallFailsAndNoOther(String function) {
        IntSupplier call = Objects.requireNonNull(calls(device).get(function));
        boolean ends = function.equals("cuStreamEndCapture");
        prepare(ends);
        long before = driver.calls(function);
        driver.fail(function, 2, 999);
        assertEquals(0, call.getAsInt());
        prepare(ends || function.equals("cuStreamBeginCapture") && endCapture());
        assertEquals(999, call.getAsInt());
        assertEquals(0, call.getAsInt());
        assertEquals(before + 3, driver.calls(function));
    }

    private void prepare(boolean capturing) {
        if (capturing) {
            assertEquals(0, JCudaDriver.cuStreamBeginCapture(device.stream, 0));
        }
    }

    private boolean endCapture() {
        assertEquals(0, JCudaDriver.cuStreamEndCapture(device.stream, new CUgraph()));
        return false;
    }

    @Test
    void aFailedCallDoesNothing() {
        CUdeviceptr memory = device.upload(1, 2);
        driver.fail("cuMemsetD32", 1, 1);
        assertEquals(1, JCudaDriver.cuMemsetD32(memory, 9, 2));
        assertEquals(1, device.download(memory, 2)[0]);
        assertTrue(driver.report().contains("failure ordered by the test"), driver.report());
    }

    @Test
    void graphsFailToo() {
        CUgraph graph = new CUgraph();
        JCudaDriver.cuStreamBeginCapture(device.stream, 0);
        JCudaDriver.cuStreamEndCapture(device.stream, graph);
        CUgraphExec executable = new CUgraphExec();
        driver.fail("cuGraphInstantiateWithFlags", 1, 2);
        assertEquals(2, JCudaDriver.cuGraphInstantiate(executable, graph, 0L));
        assertEquals(0, JCudaDriver.cuGraphInstantiate(executable, graph, 0L));
        driver.fail("cuGraphLaunch", 1, 700);
        assertEquals(700, JCudaDriver.cuGraphLaunch(executable, device.stream));
        assertEquals(0, JCudaDriver.cuGraphLaunch(executable, device.stream));
    }

    @Test
    void aLostContextStaysLostOnDemand() {
        driver.set(Setting.STICKY, 1);
        driver.fail("cuStreamSynchronize", 1, 700);
        assertEquals(700, device.synchronise());
        assertEquals(700, device.synchronise());
        assertEquals(700, JCudaDriver.cuMemAlloc(new CUdeviceptr(), 4));
    }

    @Test
    void memoryRunsOutWhereTheDeviceEnds() {
        driver.set(Setting.MEMORY_MB, 1);
        assertEquals(2, JCudaDriver.cuMemAlloc(new CUdeviceptr(), (1 << 20) + 1));
        CUdeviceptr all = new CUdeviceptr();
        assertEquals(0, JCudaDriver.cuMemAlloc(all, 1 << 20));
        assertEquals(2, JCudaDriver.cuMemAlloc(new CUdeviceptr(), 1));
        assertEquals(0, JCudaDriver.cuMemFree(all));
        assertEquals(0, JCudaDriver.cuMemAlloc(new CUdeviceptr(), 1));
    }

    @Test
    void whatIsNotThereSaysItsName() {
        assertEquals(801, JCudaDriver.cuMemAllocManaged(new CUdeviceptr(), 4, 1));
        assertTrue(driver.report().contains("cuMemAllocManaged is not part"), driver.report());
        driver.fail("cuMemAllocManaged", 1, 2);
        assertEquals(2, JCudaDriver.cuMemAllocManaged(new CUdeviceptr(), 4, 1));
    }

    @Test
    void nothingWorksWithoutADeviceOrBeforeTheBeginning() {
        driver.reset();
        assertEquals(3, JCudaDriver.cuDeviceGetCount(new int[1]));
        driver.set(Setting.DEVICES, 0);
        assertEquals(100, JCudaDriver.cuInit(0));
        driver.set(Setting.DEVICES, 1);
        assertEquals(0, JCudaDriver.cuInit(0));
        assertEquals(201, JCudaDriver.cuMemAlloc(new CUdeviceptr(), 4));
    }
}
