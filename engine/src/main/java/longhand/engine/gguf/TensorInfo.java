package longhand.engine.gguf;

import java.util.Comparator;
import java.util.List;

/// Name, format, shape and place of one tensor.
///
/// @param name   printable ASCII
/// @param type   its format
/// @param dims   1 to 4 sizes, all positive, the fastest running first
/// @param offset of its first byte from the start of the tensor data
public record TensorInfo(String name, GgmlType type, List<Integer> dims, long offset) {

    /// As the tensors follow each other in the file. A class of its own: the first lambda of a program
    /// costs more than reading a model's directory, and here it would be on the way to the first word.
    static final Comparator<TensorInfo> IN_FILE = new Comparator<>() {
        @Override
        public int compare(TensorInfo a, TensorInfo b) {
            return Long.compare(a.offset, b.offset);
        }
    };

    public TensorInfo {
        dims = List.copyOf(dims);
    }

    /// Elements of a row: the inputs of a weight matrix. A multiple of the format's block.
    public int columns() {
        return dims.getFirst();
    }

    /// Rows of all further dimensions together: the outputs of a weight matrix, 1 for a vector.
    public int rows() {
        int rows = 1;
        for (int i = 1; i < dims.size(); i++) {
            rows = Math.multiplyExact(rows, dims.get(i));
        }
        return rows;
    }

    public long bytes() {
        return type.bytes((long) columns() * rows());
    }
}
