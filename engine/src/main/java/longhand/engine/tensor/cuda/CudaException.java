package longhand.engine.tensor.cuda;

import jcuda.driver.CUresult;
import longhand.engine.tensor.BackendException;

/// A call of the driver failed.
public final class CudaException extends BackendException {

    private static final long serialVersionUID = 1L;

    private final String call;
    private final int code;

    CudaException(String call, int code, String purpose, String details) {
        super(purpose + " failed: " + call + " answers " + name(code) + details);
        this.call = call;
        this.code = code;
    }

    /// The function of the driver, such as `cuMemAlloc`.
    public String call() {
        return call;
    }

    /// What it returned.
    public int code() {
        return code;
    }

    /// The driver's name for it, such as `CUDA_ERROR_ILLEGAL_ADDRESS`.
    public String codeName() {
        return name(code);
    }

    /// Asks no driver, which may be gone.
    private static String name(int code) {
        return CUresult.stringFor(code);
    }
}
