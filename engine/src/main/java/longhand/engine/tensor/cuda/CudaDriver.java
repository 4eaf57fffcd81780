package longhand.engine.tensor.cuda;

import static jcuda.driver.JCudaDriver.cuDeviceGetCount;
import static jcuda.driver.JCudaDriver.cuDriverGetVersion;
import static jcuda.driver.JCudaDriver.cuInit;

import jcuda.driver.CUresult;
import longhand.engine.tensor.BackendException;

/// The driver of this machine, ready for calls.
///
/// @param version as the driver says it: 12040 is CUDA 12.4
/// @param devices how many cards it knows
record CudaDriver(int version, int devices) {

    /// The first one that makes graphs from flags, as JCuda asks it to.
    private static final int OLDEST = 11040;

    private static final String NO_CARD = "NVIDIA's driver finds no card";

    /// @throws BackendException with the reason why there is no card to use
    static CudaDriver start() {
        Bridge.load();
        int code = cuInit(0);
        require(code != CUresult.CUDA_ERROR_NO_DEVICE, NO_CARD);
        check(code, "cuInit", "starting NVIDIA's driver");
        int[] version = new int[1];
        check(cuDriverGetVersion(version), "cuDriverGetVersion", "asking for the driver's version");
        require(
                version[0] >= OLDEST,
                "NVIDIA's driver is too old: it is for CUDA " + text(version[0]) + ", " + text(OLDEST) + " is needed");
        int[] count = new int[1];
        check(cuDeviceGetCount(count), "cuDeviceGetCount", "counting the cards");
        require(count[0] > 0, NO_CARD);
        return new CudaDriver(version[0], count[0]);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new BackendException(otherwise);
        }
    }

    /// Such as `12.4`.
    static String text(int version) {
        return version / 1000 + "." + version % 1000 / 10;
    }

    /// @throws CudaException if the call did not succeed
    static void check(int code, String call, String purpose) {
        if (code != 0) {
            throw new CudaException(call, code, purpose, "");
        }
    }
}
