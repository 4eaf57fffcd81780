package longhand.engine.tensor.cuda;

import java.util.List;
import longhand.engine.tensor.Matrix;

/// Weights on the device: planes of equal width, on top of one another.
record CudaMatrix(int rows, int columns, List<Plane> planes) implements Matrix {

    CudaMatrix {
        planes = List.copyOf(planes);
    }

    /// Whether some of it meets 8-bit activations.
    boolean isQuantised() {
        return hasPlane(true);
    }

    /// Whether some of it meets floats.
    boolean isFloat() {
        return hasPlane(false);
    }

    private boolean hasPlane(boolean quantised) {
        for (int i = 0; i < planes.size(); i++) {
            if (planes.get(i).kind().isQuantised() == quantised) {
                return true;
            }
        }
        return false;
    }
}
