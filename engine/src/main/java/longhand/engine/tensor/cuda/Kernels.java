package longhand.engine.tensor.cuda;

import static jcuda.driver.JCudaDriver.cuModuleGetFunction;
import static jcuda.driver.JCudaDriver.cuModuleLoadDataJIT;
import static jcuda.driver.JCudaDriver.cuModuleUnload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import jcuda.Pointer;
import jcuda.driver.CUfunction;
import jcuda.driver.CUjit_option;
import jcuda.driver.CUmodule;
import jcuda.driver.JITOptions;

/// Our kernels, translated by the driver for one device. Confined to the decode thread.
final class Kernels implements AutoCloseable {

    /// The first cards with an instruction for four 8-bit products at once.
    private static final int HAS_DOT_PRODUCTS = 61;

    private static final int LOG_BYTES = 16384;

    private final CudaDevice device;
    private final CUmodule module = new CUmodule();
    private final Map<String, CUfunction> functions = new HashMap<>();

    /// @throws CudaException with what the driver's compiler has to say, if it refuses the kernels
    Kernels(CudaDevice device) {
        this.device = device;
        String name = device.card().capability() >= HAS_DOT_PRODUCTS ? "kernels_sm61.ptx" : "kernels_sm50.ptx";
        JITOptions options = new JITOptions();
        options.putBytes(CUjit_option.CU_JIT_ERROR_LOG_BUFFER, new byte[LOG_BYTES]);
        options.putInt(CUjit_option.CU_JIT_ERROR_LOG_BUFFER_SIZE_BYTES, LOG_BYTES);
        device.use();
        int code = cuModuleLoadDataJIT(module, Pointer.to(text(name)), options);
        if (code != 0) {
            String log = options.getString(CUjit_option.CU_JIT_ERROR_LOG_BUFFER);
            throw device.failure(new CudaException("cuModuleLoadDataEx", code, "loading " + name, said(log)));
        }
    }

    private static String said(String log) {
        return log == null || log.isBlank() ? "" : ": " + log.strip();
    }

    /// With the zero at its end that the driver looks for.
    private static byte[] text(String name) {
        try (InputStream in = Kernels.class.getResourceAsStream("/longhand/cuda/" + name)) {
            if (in == null) {
                throw new IllegalStateException("not among the resources: " + name);
            }
            byte[] text = in.readAllBytes();
            return Arrays.copyOf(text, text.length + 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// @throws CudaException if there is no kernel of that name
    CUfunction function(String name) {
        CUfunction there = functions.get(name);
        if (there == null) {
            there = new CUfunction();
            device.check(cuModuleGetFunction(there, module, name), "cuModuleGetFunction", "looking for " + name);
            functions.put(name, there);
        }
        return there;
    }

    @Override
    public void close() {
        cuModuleUnload(module);
    }
}
