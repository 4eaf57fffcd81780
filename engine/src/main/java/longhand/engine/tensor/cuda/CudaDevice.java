package longhand.engine.tensor.cuda;

import static jcuda.driver.JCudaDriver.cuCtxCreate;
import static jcuda.driver.JCudaDriver.cuCtxDestroy;
import static jcuda.driver.JCudaDriver.cuCtxSetCurrent;
import static jcuda.driver.JCudaDriver.cuMemGetInfo;
import static jcuda.driver.JCudaDriver.cuStreamCreate;
import static jcuda.driver.JCudaDriver.cuStreamDestroy;
import static jcuda.driver.JCudaDriver.cuStreamSynchronize;

import jcuda.driver.CUcontext;
import jcuda.driver.CUstream;
import jcuda.driver.CUstream_flags;
import org.jspecify.annotations.Nullable;

/// A card that is in use: its context and the one stream on which all work is done, in order.
///
/// A call that fails leaves the device in a state that nobody knows. So the first failure is remembered, and
/// everything that is asked of the device later fails with it at once, until it is closed and opened anew. Confined
/// to one thread at a time.
final class CudaDevice implements AutoCloseable {

    private static final ThreadLocal<CudaDevice> CURRENT = new ThreadLocal<>();

    private final Card card;
    private final CUcontext context = new CUcontext();
    private final CUstream stream = new CUstream();
    private @Nullable CudaException lost;

    private CudaDevice(Card card) {
        this.card = card;
    }

    /// @throws CudaException if the card does not answer
    static CudaDevice open(Card card) {
        CudaDevice device = new CudaDevice(card);
        device.check(cuCtxCreate(device.context, 0, card.device()), "cuCtxCreate", "opening " + card.name());
        CURRENT.set(device);
        int code = cuStreamCreate(device.stream, CUstream_flags.CU_STREAM_NON_BLOCKING);
        if (code != 0) {
            cuCtxDestroy(device.context);
            CURRENT.remove();
        }
        device.check(code, "cuStreamCreate", "opening " + card.name());
        return device;
    }

    Card card() {
        return card;
    }

    CUstream stream() {
        return stream;
    }

    /// Makes the calls of this thread go to this device.
    ///
    /// @throws CudaException the one that made the device unusable
    void use() {
        if (lost != null) {
            throw lost;
        }
        if (CURRENT.get() != this) {
            check(cuCtxSetCurrent(context), "cuCtxSetCurrent", "turning to " + card.name());
            CURRENT.set(this);
        }
    }

    /// @param purpose what the call was made for, as in "copying weights"
    /// @throws CudaException if the call did not succeed; the device is lost then
    void check(int code, String call, String purpose) {
        if (code != 0) {
            throw failure(new CudaException(call, code, purpose, ""));
        }
    }

    /// Declares the device lost.
    ///
    /// @return the first failure
    CudaException failure(CudaException failure) {
        if (lost == null) {
            lost = failure;
        }
        return lost;
    }

    /// Whether calls of this thread go to the device now, and it may answer them. Never fails.
    boolean isReachable() {
        boolean reachable = lost == null && cuCtxSetCurrent(context) == 0;
        if (reachable) {
            CURRENT.set(this);
        }
        return reachable;
    }

    long freeBytes() {
        use();
        long[] free = new long[1];
        check(cuMemGetInfo(free, new long[1]), "cuMemGetInfo", "asking for free memory");
        return free[0];
    }

    /// Waits until everything is done that was asked for.
    void await(String purpose) {
        check(cuStreamSynchronize(stream), "cuStreamSynchronize", purpose);
    }

    /// Gives up all that belongs to the device, memory included. Never fails: a lost device answers nothing useful.
    @Override
    public void close() {
        cuCtxSetCurrent(context);
        cuStreamDestroy(stream);
        cuCtxDestroy(context);
        CURRENT.remove();
    }
}
