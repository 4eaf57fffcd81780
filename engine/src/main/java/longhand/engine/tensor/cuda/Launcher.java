package longhand.engine.tensor.cuda;

import static jcuda.driver.JCudaDriver.cuLaunchKernel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jcuda.Pointer;

/// Launches kernels: their arguments in order, then [#launch]. Allocates nothing per launch. Confined to the decode
/// thread.
final class Launcher {

    private static final int MOST_ARGUMENTS = 16;

    private final CudaDevice device;
    private final Kernels kernels;
    private final ByteBuffer values =
            ByteBuffer.allocateDirect(MOST_ARGUMENTS * Long.BYTES).order(ByteOrder.nativeOrder());

    /// For each number of arguments the pointers to as many values.
    private final List<Pointer> pointers = new ArrayList<>();

    private int count;

    Launcher(CudaDevice device, Kernels kernels) {
        this.device = device;
        this.kernels = kernels;
        Pointer[] each = new Pointer[MOST_ARGUMENTS];
        for (int i = 0; i < MOST_ARGUMENTS; i++) {
            pointers.add(Pointer.to(Arrays.copyOf(each, i)));
            each[i] = Pointer.to(values).withByteOffset((long) i * Long.BYTES);
        }
    }

    Launcher address(long value) {
        values.putLong(count++ * Long.BYTES, value);
        return this;
    }

    Launcher integer(int value) {
        values.putInt(count++ * Long.BYTES, value);
        return this;
    }

    Launcher real(float value) {
        values.putFloat(count++ * Long.BYTES, value);
        return this;
    }

    /// Launches `columns * rows` blocks of `threads` threads.
    void launch(String kernel, int columns, int rows, int threads) {
        launch(kernel, columns, rows, 1, threads);
    }

    void launch(String kernel, int columns, int rows, int layers, int threads) {
        Pointer arguments = pointers.get(count);
        count = 0;
        int code = cuLaunchKernel(
                kernels.function(kernel), columns, rows, layers, threads, 1, 1, 0, device.stream(), arguments, null);
        device.check(code, "cuLaunchKernel", "starting " + kernel);
    }
}
