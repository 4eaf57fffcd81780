package longhand.engine.tensor.cuda.ptx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import jcuda.CudaException;
import jcuda.Pointer;
import jcuda.driver.CUcontext;
import jcuda.driver.CUdevice;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUfunction;
import jcuda.driver.CUmodule;
import jcuda.driver.JCudaDriver;
import longhand.engine.tensor.cuda.CardUnderTest;
import longhand.engine.tensor.cuda.driver.DriverControl;
import longhand.engine.tensor.cuda.driver.KernelArguments;
import longhand.engine.tensor.cuda.driver.Setting;
import longhand.engine.testing.Property;

/// A context with some PTX loaded: just what a test needs to launch a kernel. Confined to
/// the thread that made it.
final class Device implements AutoCloseable {

    /// Memory of the device.
    static final class Memory extends CUdeviceptr {

        /// Its address as a number, for tables of pages.
        long address() {
            return getNativePointer();
        }
    }

    private final Optional<DriverControl> software = CardUnderTest.insert();
    private final CUcontext context = new CUcontext();
    private final CUmodule module = new CUmodule();
    private final List<Memory> memory = new ArrayList<>();

    /// In software approximations are off by a unit in the last place, and races between blocks are found.
    Device(Ptx ptx) {
        software.ifPresent(driver -> {
            driver.set(Setting.NOISE, 1);
            driver.set(Setting.GRACE, 1);
            ptx.prepare(driver);
        });
        JCudaDriver.setExceptionsEnabled(true);
        JCudaDriver.cuInit(0);
        CUdevice device = new CUdevice();
        JCudaDriver.cuDeviceGet(device, 0);
        JCudaDriver.cuCtxCreate(context, 0, device);
        JCudaDriver.cuModuleLoadData(module, ptx.image());
    }

    /// A statement about kernels.
    interface Statement {
        void check(RandomGenerator random, Device device);
    }

    /// Checks a statement on many random cases, with blocks and warps in another order in each.
    static void holds(Ptx ptx, int cases, Statement statement) {
        try (Device device = new Device(ptx)) {
            Property.holds(ptx.seed(), cases, random -> {
                int order = random.nextInt(1, Integer.MAX_VALUE);
                device.software.ifPresent(driver -> driver.set(Setting.SEED, order));
                statement.check(random, device);
                device.free();
            });
        }
    }

    Memory upload(float... values) {
        return upload(Pointer.to(values), values.length * 4L);
    }

    Memory upload(short... values) {
        return upload(Pointer.to(values), values.length * 2L);
    }

    Memory upload(byte... values) {
        return upload(Pointer.to(values), values.length);
    }

    Memory upload(long... values) {
        return upload(Pointer.to(values), values.length * 8L);
    }

    private Memory upload(Pointer from, long bytes) {
        Memory at = new Memory();
        JCudaDriver.cuMemAlloc(at, Math.max(1, bytes));
        JCudaDriver.cuMemcpyHtoD(at, from, bytes);
        memory.add(at);
        return at;
    }

    /// To change settings of the card in software, and to read what was measured.
    DriverControl software() {
        return software.orElseThrow();
    }

    /// Frees all that was uploaded so far.
    void free() {
        memory.forEach(JCudaDriver::cuMemFree);
        memory.clear();
    }

    void write(Memory to, short... values) {
        JCudaDriver.cuMemcpyHtoD(to, Pointer.to(values), values.length * 2L);
    }

    /// Room for the results of a kernel, NaN everywhere.
    Memory room(int floats) {
        float[] values = new float[floats];
        Arrays.fill(values, Float.NaN);
        return upload(values);
    }

    float[] floats(Memory from, int count) {
        float[] values = new float[count];
        JCudaDriver.cuMemcpyDtoH(Pointer.to(values), from, count * 4L);
        return values;
    }

    byte[] bytes(Memory from, int count) {
        byte[] values = new byte[count];
        JCudaDriver.cuMemcpyDtoH(Pointer.to(values), from, count);
        return values;
    }

    short[] shorts(Memory from, int count) {
        short[] values = new short[count];
        JCudaDriver.cuMemcpyDtoH(Pointer.to(values), from, count * 2L);
        return values;
    }

    /// A grid of thread blocks.
    record Grid(int x, int y, int z) {

        Grid(int x, int y) {
            this(x, y, 1);
        }
    }

    /// Runs a kernel to its end.
    ///
    /// @throws AssertionError with what the driver found wrong about it
    /// @param parameters ints, floats and device addresses, in the kernel's order
    void launch(String kernel, Grid grid, int block, Object... parameters) {
        CUfunction function = new CUfunction();
        JCudaDriver.cuModuleGetFunction(function, module, kernel);
        Pointer values = KernelArguments.of(parameters);
        try {
            JCudaDriver.cuLaunchKernel(function, grid.x, grid.y, grid.z, block, 1, 1, 0, null, values, null);
            JCudaDriver.cuCtxSynchronize();
        } catch (CudaException failure) {
            throw new AssertionError(
                    kernel + ": " + software.map(DriverControl::report).orElse(""), failure);
        }
    }

    @Override
    public void close() {
        JCudaDriver.cuCtxDestroy(context);
    }
}
