package longhand.engine.generation;

import longhand.engine.api.ModelChoice;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.tensor.cuda.CudaBackend;
import longhand.engine.tensor.scalar.ScalarBackend;
import longhand.engine.tensor.vector.KernelWarmUp;
import longhand.engine.tensor.vector.PackedCopy;
import longhand.engine.tensor.vector.VectorBackend;

/// Makes the backend that a choice names.
final class Backends {

    private Backends() {}

    /// @param backend one of them, not [ModelChoice.Backend#AUTOMATIC]
    /// @param threads 0 = as many as the backend finds best
    /// @param warmUp  of the vector kernels; the backend waits for it
    /// @param copy    of the model that it is for
    /// @throws IllegalStateException if this machine cannot run it, with the reason
    /// @throws longhand.engine.tensor.BackendException if there is no card that can, with the reason
    static ComputeBackend open(ModelChoice.Backend backend, int threads, KernelWarmUp warmUp, PackedCopy copy) {
        return switch (backend) {
            case AUTOMATIC -> throw new IllegalArgumentException("no one backend: " + backend);
            case SCALAR -> new ScalarBackend();
            case VECTOR -> vector(threads, warmUp, copy);
            case CUDA -> CudaBackend.open();
        };
    }

    private static ComputeBackend vector(int threads, KernelWarmUp warmUp, PackedCopy copy) {
        return threads == 0 ? new VectorBackend(warmUp, copy) : new VectorBackend(threads, warmUp, copy);
    }
}
