package longhand.engine.tensor.cuda;

import static jcuda.driver.JCudaDriver.cuDeviceGetCount;
import static jcuda.driver.JCudaDriver.cuDriverGetVersion;
import static jcuda.driver.JCudaDriver.cuInit;

import longhand.engine.tensor.BackendException;

/// The driver of this machine, ready for calls.
///
/// @param version as the driver says it: 12040 is CUDA 12.4
/// @param devices how many cards it knows
record CudaDriver(int version, int devices) {

    /// The first one that makes graphs from flags, as JCuda asks it to.
    private static final int OLDEST = 11040;

    /// @throws BackendException with the reason why there is no card to use
    static CudaDriver start() {
        Bridge.load();
        check(cuInit(0), "cuInit", "starting NVIDIA's driver");
        int[] version = new int[1];
        check(cuDriverGetVersion(version), "cuDriverGetVersion", "asking for the driver's version");
        if (version[0] < OLDEST) {
            throw new BackendException("NVIDIA's driver is for CUDA " + text(version[0]) + ", " + text(OLDEST)
                    + " is needed: it is too old");
        }
        int[] count = new int[1];
        check(cuDeviceGetCount(count), "cuDeviceGetCount", "counting the cards");
        if (count[0] == 0) {
            throw new BackendException("NVIDIA's driver finds no card");
        }
        return new CudaDriver(version[0], count[0]);
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
