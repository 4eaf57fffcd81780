package longhand.engine.generation;

import longhand.engine.api.ModelChoice;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.tensor.scalar.ScalarBackend;
import longhand.engine.tensor.vector.KernelWarmUp;
import longhand.engine.tensor.vector.VectorBackend;

/// Makes the backend that a choice names.
final class Backends {

    private Backends() {}

    /// @param threads 0 = as many as the backend finds best
    /// @param warmUp  of the vector kernels; the backend waits for it
    /// @throws IllegalStateException if this machine cannot run it, with the reason
    static ComputeBackend open(ModelChoice.Backend backend, int threads, KernelWarmUp warmUp) {
        return switch (backend) {
            case SCALAR -> new ScalarBackend();
            case VECTOR -> threads == 0 ? new VectorBackend(warmUp) : new VectorBackend(threads, warmUp);
        };
    }
}
