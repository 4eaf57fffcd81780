package longhand.engine.gguf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the list of tensors and proves that each lies inside the file and over no other.
final class TensorTable {

    private static final int MOST_TENSORS = 1 << 16;
    private static final int LEAST_BYTES = 8 + 1 + 4 + 8 + 4 + 8;
    private static final int MOST_NAME = 256;
    private static final int MOST_DIMS = 4;

    private TensorTable() {}

    /// @param count as the file claims
    static Map<String, TensorInfo> read(DirectoryCursor in, long count) throws BadModelException {
        long most = Math.min(MOST_TENSORS, in.remaining() / LEAST_BYTES);
        if (count < 0 || count > most) {
            throw BadModelException.of("tensor count", Long.toUnsignedString(count), "not 0 to " + most);
        }
        Map<String, TensorInfo> tensors = new HashMap<>();
        for (long i = 0; i < count; i++) {
            TensorInfo tensor = readTensor(in);
            if (tensors.putIfAbsent(tensor.name(), tensor) != null) {
                throw BadModelException.of("tensor name", tensor.name(), "which is there twice");
            }
        }
        return tensors;
    }

    private static TensorInfo readTensor(DirectoryCursor in) throws BadModelException {
        String name = in.readName("tensor name", MOST_NAME);
        int dims = in.readInt(name, "dimensions");
        if (dims < 1 || dims > MOST_DIMS) {
            throw BadModelException.of(name + " dimensions", Integer.toUnsignedString(dims), "not 1 to " + MOST_DIMS);
        }
        List<Integer> sizes = new ArrayList<>(dims);
        for (int i = 0; i < dims; i++) {
            sizes.add(readSize(in, name));
        }
        GgmlType type = readType(in, name);
        checkShape(name, type, sizes);
        return new TensorInfo(name, type, sizes, in.readLong(name, "offset"));
    }

    private static int readSize(DirectoryCursor in, String name) throws BadModelException {
        long size = in.readLong(name, "size");
        if (size < 1 || size > Integer.MAX_VALUE) {
            throw BadModelException.of(name + " size", Long.toUnsignedString(size), "not 1 to " + Integer.MAX_VALUE);
        }
        return (int) size;
    }

    private static GgmlType readType(DirectoryCursor in, String name) throws BadModelException {
        int id = in.readInt(name, "type");
        Optional<GgmlType> type = GgmlType.of(id);
        if (type.isEmpty()) {
            throw BadModelException.of(
                    name + " type",
                    UnreadTypes.name(id),
                    "which Longhand does not read; it reads " + List.of(GgmlType.values()));
        }
        return type.get();
    }

    private static void checkShape(String name, GgmlType type, List<Integer> sizes) throws BadModelException {
        if (sizes.getFirst() % type.blockElements() != 0) {
            throw BadModelException.of(
                    name + " columns",
                    sizes.getFirst(),
                    "not a multiple of the " + type.blockElements() + " of " + type);
        }
        long rows = 1;
        for (int i = 1; i < sizes.size(); i++) {
            rows *= sizes.get(i); // no overflow: both factors are below 2^31
            if (rows > Integer.MAX_VALUE) {
                throw BadModelException.of(name + " shape", sizes, "more than " + Integer.MAX_VALUE + " rows");
            }
        }
        try {
            type.bytes(sizes.getFirst() * rows);
        } catch (ArithmeticException overflow) {
            throw new BadModelException(name + " shape is " + sizes + ", more bytes than a file can have", overflow);
        }
    }

    /// @param room bytes of the tensor data in the file
    static void checkPlaces(Iterable<TensorInfo> tensors, int alignment, long room) throws BadModelException {
        List<TensorInfo> inOrder = new ArrayList<>();
        for (TensorInfo tensor : tensors) {
            checkPlace(tensor, alignment, room);
            inOrder.add(tensor);
        }
        inOrder.sort(TensorInfo.IN_FILE);
        for (int i = 1; i < inOrder.size(); i++) {
            TensorInfo before = inOrder.get(i - 1);
            TensorInfo tensor = inOrder.get(i);
            if (tensor.offset() < before.offset() + before.bytes()) {
                throw BadModelException.of(tensor.name() + " offset", tensor.offset(), "inside " + before.name());
            }
        }
    }

    private static void checkPlace(TensorInfo tensor, int alignment, long room) throws BadModelException {
        long offset = tensor.offset();
        if (offset < 0 || offset > room - tensor.bytes()) {
            throw BadModelException.of(
                    tensor.name() + " offset",
                    Long.toUnsignedString(offset),
                    "so that its " + tensor.bytes() + " bytes end beyond the " + room + " of the file's tensor data");
        }
        if (offset % alignment != 0) {
            throw BadModelException.of(tensor.name() + " offset", offset, "not a multiple of " + alignment);
        }
    }
}
