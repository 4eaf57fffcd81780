package longhand.engine.tensor.cuda;

import jcuda.LibUtils;
import jcuda.driver.JCudaDriver;
import longhand.engine.tensor.BackendException;

/// Loads JCuda's native library, and with it NVIDIA's driver, from `java.library.path` alone.
///
/// JCuda looks there too, but then takes a file of a well-known name in the shared folder for temporary files, whoever
/// put it there. So the library is loaded here first, and no class of JCuda's driver is touched unless that went well.
final class Bridge {

    private static final String LIBRARY = "JCudaDriver-12.6.0";

    private Bridge() {}

    /// @throws BackendException with the reason, if there is no driver or no library for it
    @SuppressWarnings("restricted")
    static void load() {
        try {
            System.loadLibrary(LibUtils.createPlatformLibraryName(LIBRARY));
            JCudaDriver.setExceptionsEnabled(false);
        } catch (UnsatisfiedLinkError missing) {
            throw new BackendException(reason(String.valueOf(missing.getMessage())), missing);
        } catch (LinkageError | IllegalCallerException refused) {
            throw new BackendException("the program's CUDA library cannot be used: " + refused.getMessage(), refused);
        }
    }

    private static String reason(String message) {
        if (message.contains("java.library.path")) {
            return "this program came without its CUDA library";
        }
        String file = message.substring(message.lastIndexOf('/') + 1);
        String found = file.substring(file.indexOf(": ") + 1).strip(); // behind the name of our own library
        return "NVIDIA's driver is not installed or too old (" + found + ")";
    }
}
