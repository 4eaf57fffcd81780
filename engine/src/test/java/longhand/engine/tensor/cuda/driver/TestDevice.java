package longhand.engine.tensor.cuda.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import jcuda.Pointer;
import jcuda.driver.CUcontext;
import jcuda.driver.CUdevice;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUfunction;
import jcuda.driver.CUmodule;
import jcuda.driver.CUstream;
import jcuda.driver.JCudaDriver;

/// A context on the software driver with a stream of its own, and short ways to do what every test does. Setting up
/// must succeed; what a test is about returns CUDA's code. Confined to the test's thread.
final class TestDevice {

    final CUstream stream = new CUstream();
    final CUcontext context = new CUcontext();

    private final CUmodule module = new CUmodule();

    private TestDevice() {}

    /// @param ptx text that must load
    static TestDevice with(String ptx) {
        TestDevice device = open();
        assertEquals(0, load(device.module, ptx));
        return device;
    }

    /// Without a module.
    static TestDevice open() {
        JCudaDriver.setExceptionsEnabled(false);
        TestDevice device = new TestDevice();
        assertEquals(0, JCudaDriver.cuInit(0));
        CUdevice first = new CUdevice();
        assertEquals(0, JCudaDriver.cuDeviceGet(first, 0));
        assertEquals(0, JCudaDriver.cuCtxCreate(device.context, 0, first));
        assertEquals(0, JCudaDriver.cuStreamCreate(device.stream, 1));
        return device;
    }

    static int load(CUmodule module, String ptx) {
        return JCudaDriver.cuModuleLoadData(module, (ptx + "\0").getBytes(StandardCharsets.UTF_8));
    }

    /// The kernels with one mistake each.
    static String planted() {
        try (InputStream file = TestDevice.class.getResourceAsStream("/cuda/planted.ptx")) {
            if (file == null) {
                throw new IllegalStateException("no planted.ptx among the test resources");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    CUdeviceptr allocate(long bytes) {
        CUdeviceptr memory = new CUdeviceptr();
        assertEquals(0, JCudaDriver.cuMemAlloc(memory, bytes));
        return memory;
    }

    CUdeviceptr upload(int... values) {
        CUdeviceptr memory = allocate(4L * values.length);
        assertEquals(0, JCudaDriver.cuMemcpyHtoD(memory, Pointer.to(values), 4L * values.length));
        return memory;
    }

    CUdeviceptr zeros(int count) {
        return upload(new int[count]);
    }

    int[] download(CUdeviceptr memory, int count) {
        int[] values = new int[count];
        assertEquals(0, JCudaDriver.cuMemcpyDtoH(Pointer.to(values), memory, 4L * count));
        return values;
    }

    float[] downloadFloats(CUdeviceptr memory, int count) {
        float[] values = new float[count];
        assertEquals(0, JCudaDriver.cuMemcpyDtoH(Pointer.to(values), memory, 4L * count));
        return values;
    }

    /// @param arguments pointers to device memory and ints, in the kernel's order
    /// @return code of the launch, which faults of the kernel do not change
    int launch(String kernel, int blocks, int threads, Object... arguments) {
        CUfunction function = new CUfunction();
        int found = JCudaDriver.cuModuleGetFunction(function, module, kernel);
        if (found != 0) {
            return found;
        }
        Pointer values = KernelArguments.of(arguments);
        return JCudaDriver.cuLaunchKernel(function, blocks, 1, 1, threads, 1, 1, 0, stream, values, new Pointer());
    }

    /// @return what the work so far came to
    int synchronise() {
        return JCudaDriver.cuStreamSynchronize(stream);
    }

    /// Launches and waits.
    int run(String kernel, int blocks, int threads, Object... arguments) {
        int launched = launch(kernel, blocks, threads, arguments);
        return launched != 0 ? launched : synchronise();
    }
}
