package longhand.engine.tensor.cuda.ptx;

import jcuda.CudaException;

/// What becomes of PTX in the kernel tests.
enum Fate {
    SURVIVED,
    /// Its results are wrong.
    WRONG,
    /// A checker of the driver found something.
    ACCUSED,
    ENDLESS,
    /// It does not load.
    REFUSED;

    /// @param kernel that differs from what ships: only statements about it are checked, until the first fails
    static Fate of(Ptx ptx, String kernel) {
        for (KernelStatement statement : KernelStatement.ALL) {
            Fate fate = statement.isAbout(kernel) ? of(ptx, statement) : SURVIVED;
            if (fate != SURVIVED) {
                return fate;
            }
        }
        return SURVIVED;
    }

    private static Fate of(Ptx ptx, KernelStatement statement) {
        try {
            statement.check().accept(ptx);
            return SURVIVED;
        } catch (CudaException notLoaded) {
            return REFUSED;
        } catch (AssertionError failure) {
            return of(failure);
        }
    }

    private static Fate of(AssertionError failure) {
        boolean accused = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            accused |= cause instanceof CudaException;
        }
        if (!accused) {
            return WRONG;
        }
        return String.valueOf(failure.getMessage()).contains("takes too long") ? ENDLESS : ACCUSED;
    }
}
