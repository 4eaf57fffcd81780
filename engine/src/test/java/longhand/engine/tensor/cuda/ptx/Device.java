package longhand.engine.tensor.cuda.ptx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import jcuda.CudaException;
import jcuda.Pointer;
import jcuda.driver.CUcontext;
import jcuda.driver.CUdevice;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUfunction;
import jcuda.driver.CUmodule;
import jcuda.driver.JCudaDriver;
import longhand.engine.tensor.cuda.driver.DriverControl;
import longhand.engine.tensor.cuda.driver.Setting;
import longhand.engine.tensor.cuda.driver.SoftwareDriver;
import longhand.engine.testing.Property;

/// A context on the software driver with some PTX loaded: just what a test needs to launch a kernel. Confined to
/// the thread that made it.
final class Device implements AutoCloseable {

    /// Memory of the device.
    static final class Memory extends CUdeviceptr {

        /// Its address as a number, for tables of pages.
        long address() {
            return getNativePointer();
        }
    }

    private final DriverControl control = SoftwareDriver.fresh();
    private final CUcontext context = new CUcontext();
    private final CUmodule module = new CUmodule();
    private final List<Memory> memory = new ArrayList<>();

    /// Approximations are off by a unit in the last place, and races between blocks are found.
    Device(Ptx ptx) {
        control.set(Setting.NOISE, 1);
        control.set(Setting.GRACE, 1);
        ptx.prepare(control);
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
                device.control.set(Setting.SEED, random.nextInt(1, Integer.MAX_VALUE));
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

    /// To change settings, and to read what was measured.
    DriverControl control() {
        return control;
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
        Pointer[] values = Arrays.stream(parameters).map(Device::pointer).toArray(Pointer[]::new);
        try {
            JCudaDriver.cuLaunchKernel(
                    function, grid.x, grid.y, grid.z, block, 1, 1, 0, null, Pointer.to(values), null);
            JCudaDriver.cuCtxSynchronize();
        } catch (CudaException failure) {
            throw new AssertionError(kernel + ": " + control.report(), failure);
        }
    }

    private static Pointer pointer(Object value) {
        return switch (value) {
            case Memory address -> Pointer.to(address);
            case Integer number -> Pointer.to(new int[] {number});
            case Float number -> Pointer.to(new float[] {number});
            default -> throw new IllegalArgumentException("not a kernel parameter: " + value);
        };
    }

    @Override
    public void close() {
        JCudaDriver.cuCtxDestroy(context);
    }
}
