package longhand.engine.tensor;

/// Weights in the layout of one backend; made by [ComputeBackend#matrix] and only understood there.
public interface Matrix {

    int rows();

    int columns();
}
