package longhand.engine.gguf;

import java.util.List;

/// Name, format, shape and place of one tensor.
///
/// @param name   printable ASCII
/// @param type   its format
/// @param dims   1 to 4 sizes, all positive, the fastest running first
/// @param offset of its first byte from the start of the tensor data
public record TensorInfo(String name, GgmlType type, List<Integer> dims, long offset) {

    public TensorInfo {
        dims = List.copyOf(dims);
    }

    /// Elements of a row: the inputs of a weight matrix. A multiple of the format's block.
    public int columns() {
        return dims.getFirst();
    }

    /// Rows of all further dimensions together: the outputs of a weight matrix, 1 for a vector.
    public int rows() {
        return dims.stream().skip(1).reduce(1, Math::multiplyExact);
    }

    public long bytes() {
        return type.bytes((long) columns() * rows());
    }
}
