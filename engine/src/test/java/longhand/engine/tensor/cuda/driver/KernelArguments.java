package longhand.engine.tensor.cuda.driver;

import java.util.Arrays;
import jcuda.Pointer;
import jcuda.driver.CUdeviceptr;

/// Arguments of a kernel as the driver takes them.
public final class KernelArguments {

    private KernelArguments() {}

    /// @param values device addresses, ints and floats, in the kernel's order
    public static Pointer of(Object... values) {
        return Pointer.to(Arrays.stream(values).map(KernelArguments::pointer).toArray(Pointer[]::new));
    }

    private static Pointer pointer(Object value) {
        return switch (value) {
            case CUdeviceptr address -> Pointer.to(address);
            case Integer number -> Pointer.to(new int[] {number});
            case Float number -> Pointer.to(new float[] {number});
            default -> throw new IllegalArgumentException("no kernel argument: " + value);
        };
    }
}
