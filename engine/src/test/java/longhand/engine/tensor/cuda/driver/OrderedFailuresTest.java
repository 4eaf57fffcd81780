package longhand.engine.tensor.cuda.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    /// A call that succeeds with a device and 16 bytes of its memory.
    private interface Call {
        int make(TestDevice device, CUdeviceptr memory);
    }

    private static final Pointer HOST = Pointer.to(new int[4]);

    private static final Map<String, Call> CALLS = calls();

    static Set<String> functions() {
        return CALLS.keySet();
    }

    /// One call of each function that a backend makes.
    private static Map<String, Call> calls() {
        Map<String, Call> calls = new LinkedHashMap<>();
        calls.put("cuInit", (device, memory) -> JCudaDriver.cuInit(0));
        calls.put("cuDriverGetVersion", (device, memory) -> JCudaDriver.cuDriverGetVersion(new int[1]));
        calls.put("cuDeviceGetCount", (device, memory) -> JCudaDriver.cuDeviceGetCount(new int[1]));
        calls.put("cuDeviceGet", (device, memory) -> JCudaDriver.cuDeviceGet(new CUdevice(), 0));
        calls.put("cuDeviceGetName", (device, memory) -> JCudaDriver.cuDeviceGetName(new byte[64], 64, new CUdevice()));
        calls.put(
                "cuDeviceGetAttribute",
                (device, memory) -> JCudaDriver.cuDeviceGetAttribute(new int[1], 75, new CUdevice()));
        calls.put("cuDeviceTotalMem", (device, memory) -> JCudaDriver.cuDeviceTotalMem(new long[1], new CUdevice()));
        calls.put(
                "cuDevicePrimaryCtxRetain",
                (device, memory) -> JCudaDriver.cuDevicePrimaryCtxRetain(new CUcontext(), new CUdevice()));
        calls.put("cuCtxCreate", (device, memory) -> JCudaDriver.cuCtxCreate(new CUcontext(), 0, new CUdevice()));
        calls.put("cuCtxGetCurrent", (device, memory) -> JCudaDriver.cuCtxGetCurrent(new CUcontext()));
        calls.put("cuCtxSynchronize", (device, memory) -> JCudaDriver.cuCtxSynchronize());
        calls.put("cuMemGetInfo", (device, memory) -> JCudaDriver.cuMemGetInfo(new long[1], new long[1]));
        calls.put("cuMemAlloc", (device, memory) -> JCudaDriver.cuMemAlloc(new CUdeviceptr(), 4));
        calls.put("cuMemAllocHost", (device, memory) -> JCudaDriver.cuMemAllocHost(new Pointer(), 4));
        calls.put("cuMemHostAlloc", (device, memory) -> JCudaDriver.cuMemHostAlloc(new Pointer(), 4, 0));
        calls.put("cuMemFree", (device, memory) -> JCudaDriver.cuMemFree(new CUdeviceptr()));
        calls.put("cuMemcpyHtoD", (device, memory) -> JCudaDriver.cuMemcpyHtoD(memory, HOST, 16));
        calls.put("cuMemcpyDtoH", (device, memory) -> JCudaDriver.cuMemcpyDtoH(HOST, memory, 16));
        calls.put("cuMemcpyDtoD", (device, memory) -> JCudaDriver.cuMemcpyDtoD(memory, memory, 16));
        calls.put(
                "cuMemcpyDtoDAsync",
                (device, memory) -> JCudaDriver.cuMemcpyDtoDAsync(memory, memory, 16, device.stream));
        calls.put("cuMemsetD8", (device, memory) -> JCudaDriver.cuMemsetD8(memory, (byte) 1, 16));
        calls.put("cuMemsetD32", (device, memory) -> JCudaDriver.cuMemsetD32(memory, 1, 4));
        calls.put("cuMemsetD32Async", (device, memory) -> JCudaDriver.cuMemsetD32Async(memory, 1, 4, device.stream));
        calls.put("cuStreamCreate", (device, memory) -> JCudaDriver.cuStreamCreate(new CUstream(), 1));
        calls.put("cuStreamQuery", (device, memory) -> JCudaDriver.cuStreamQuery(device.stream));
        calls.put("cuStreamSynchronize", (device, memory) -> JCudaDriver.cuStreamSynchronize(device.stream));
        calls.put("cuEventCreate", (device, memory) -> JCudaDriver.cuEventCreate(new CUevent(), 0));
        calls.put("cuModuleLoadData", (device, memory) -> TestDevice.load(new CUmodule(), TestDevice.planted()));
        calls.put("cuModuleGetFunction", (device, memory) -> device.launch("copy", 1, 4, memory, memory));
        calls.put("cuLaunchKernel", (device, memory) -> device.launch("copy", 1, 4, memory, memory));
        return calls;
    }

    @ParameterizedTest
    @MethodSource("functions")
    void theOrderedCallFailsAndNoOther(String function) {
        Call call = Objects.requireNonNull(CALLS.get(function));
        CUdeviceptr memory = device.zeros(4);
        long before = driver.calls(function);
        driver.fail(function, 2, 999);
        assertEquals(0, call.make(device, memory));
        assertEquals(999, call.make(device, memory));
        assertEquals(0, call.make(device, memory));
        assertEquals(before + 3, driver.calls(function));
    }

    @Test
    void capturesFailToo() {
        driver.fail("cuStreamBeginCapture", 1, 999);
        driver.fail("cuStreamEndCapture", 1, 998);
        assertEquals(999, JCudaDriver.cuStreamBeginCapture(device.stream, 0));
        assertEquals(0, JCudaDriver.cuStreamBeginCapture(device.stream, 0));
        assertEquals(998, JCudaDriver.cuStreamEndCapture(device.stream, new CUgraph()));
        assertEquals(0, JCudaDriver.cuStreamEndCapture(device.stream, new CUgraph()));
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
