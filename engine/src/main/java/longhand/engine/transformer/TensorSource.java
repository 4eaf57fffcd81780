package longhand.engine.transformer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgmlType;
import longhand.engine.gguf.GgufFile;
import longhand.engine.gguf.TensorInfo;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.tensor.Matrix;
import longhand.engine.tensor.WeightMatrix;
import longhand.engine.tensor.format.BlockFormat;

/// Takes tensors out of a model file by name, each with the shape that it must have, and keeps count:
/// a tensor that nobody asked for means an architecture that is not quite the one we compute.
final class TensorSource {

    private final GgufFile file;
    private final DoubleConsumer progress;
    private final Set<String> taken = new HashSet<>();
    private final long allBytes;
    private long takenBytes;

    TensorSource(GgufFile file, DoubleConsumer progress) {
        this.file = file;
        this.progress = progress;
        this.allBytes = file.tensors().stream().mapToLong(TensorInfo::bytes).sum();
    }

    boolean has(String name) {
        return file.tensor(name).isPresent();
    }

    /// @return `[size]`
    float[] vector(String name, int size) throws BadModelException {
        TensorInfo tensor = tensor(name);
        require(tensor, size, 1);
        float[] values = new float[size];
        BlockFormat.of(tensor.type()).decode(file.data(tensor), 0, size, values, 0);
        take(tensor);
        return values;
    }

    /// @return `[size]`, or empty if the file has no such tensor
    float[] vectorOrEmpty(String name, int size) throws BadModelException {
        return has(name) ? vector(name, size) : new float[0];
    }

    /// @param backend takes it over
    /// @return `[rows, columns]`
    Matrix matrix(ComputeBackend backend, String name, int rows, int columns) throws BadModelException {
        return stacked(backend, columns, new Slice(name, rows));
    }

    /// A tensor that becomes rows of a matrix.
    record Slice(String name, int rows) {}

    /// Several matrices of equal width as one.
    Matrix stacked(ComputeBackend backend, int columns, Slice... slices) throws BadModelException {
        List<TensorInfo> tensors = new ArrayList<>();
        List<WeightMatrix> parts = new ArrayList<>();
        for (Slice slice : slices) {
            TensorInfo tensor = tensor(slice.name());
            require(tensor, columns, slice.rows());
            tensors.add(tensor);
            parts.add(new WeightMatrix(slice.name(), tensor.type(), slice.rows(), columns, file.data(tensor)));
        }
        Matrix matrix = backend.matrix(parts);
        tensors.forEach(this::take);
        return matrix;
    }

    /// @return rows of a tensor whose width is given: how many tokens the embedding knows
    int rows(String name, int columns) throws BadModelException {
        TensorInfo tensor = tensor(name);
        require(tensor, columns, tensor.rows());
        return tensor.rows();
    }

    Set<GgmlType> matrixFormats() {
        return file.tensors().stream()
                .filter(tensor -> tensor.rows() > 1)
                .map(TensorInfo::type)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// @throws BadModelException if the file holds a tensor that was not taken
    void requireAllTaken() throws BadModelException {
        for (TensorInfo tensor : file.tensors()) {
            if (!taken.contains(tensor.name())) {
                throw new BadModelException("tensor " + tensor.name()
                        + " has no place in this architecture: the file needs a newer engine");
            }
        }
    }

    private TensorInfo tensor(String name) throws BadModelException {
        return file.tensor(name).orElseThrow(() -> new BadModelException("tensor " + name + " is missing"));
    }

    private static void require(TensorInfo tensor, int columns, int rows) throws BadModelException {
        if (tensor.columns() != columns || tensor.rows() != rows) {
            throw new BadModelException("tensor " + tensor.name() + " has shape [" + tensor.rows() + ", "
                    + tensor.columns() + "], not [" + rows + ", " + columns + "]");
        }
    }

    private void take(TensorInfo tensor) {
        if (taken.add(tensor.name())) {
            takenBytes += tensor.bytes();
        }
        progress.accept((double) takenBytes / allBytes);
    }
}
