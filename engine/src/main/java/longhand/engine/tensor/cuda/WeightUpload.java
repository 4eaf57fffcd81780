package longhand.engine.tensor.cuda;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import longhand.engine.tensor.WeightMatrix;
import longhand.engine.tensor.format.QuantReader;

/// Brings weights to the device, repacked on the way by several threads. Confined to the decode thread.
final class WeightUpload {

    private static final int THREADS = Math.min(8, Runtime.getRuntime().availableProcessors());

    private final DeviceMemory memory;
    private final Uploads uploads;

    WeightUpload(DeviceMemory memory, Uploads uploads) {
        this.memory = memory;
        this.uploads = uploads;
    }

    /// Neighbours of one format share their planes, so that one launch multiplies them all.
    CudaMatrix upload(List<WeightMatrix> stacked) {
        int columns = stacked.getFirst().columns();
        List<Plane> planes = new ArrayList<>();
        int row = 0;
        for (int from = 0, to; from < stacked.size(); from = to) {
            to = from + 1;
            while (to < stacked.size()
                    && stacked.get(to).type() == stacked.get(from).type()) {
                to++;
            }
            Plane plane = plane(stacked.subList(from, to), row);
            planes.add(plane);
            row += plane.rows();
        }
        return new CudaMatrix(row, columns, planes);
    }

    private Plane plane(List<WeightMatrix> parts, int firstRow) {
        WeightMatrix first = parts.getFirst();
        int rows = 0;
        float unit = Float.MAX_VALUE;
        for (WeightMatrix part : parts) {
            require(part, first.columns());
            rows = Math.addExact(rows, part.rows());
            unit = Math.min(unit, QuantReader.unit(part));
        }
        Kind kind = Kind.of(first.type());
        long quants = memory.allocate(Plane.bytes(first.type(), rows, first.columns()), first.name());
        long scales = kind.isQuantised() ? quants + Plane.quantBytes(first.type(), rows, first.columns()) : quants;
        Plane plane = new Plane(kind, firstRow, rows, first.columns(), quants, scales, 1 / unit);
        int row = 0;
        for (WeightMatrix part : parts) {
            upload(part, unit, plane, row);
            row += part.rows();
        }
        return plane;
    }

    private static void require(WeightMatrix part, int columns) {
        if (part.columns() != columns) {
            throw new IllegalArgumentException(part.name() + " must have " + columns + " columns: " + part.columns());
        }
    }

    /// @param firstRow of the plane that the part fills
    private void upload(WeightMatrix part, float unit, Plane plane, int firstRow) {
        long quantBytes = plane.kind().quantRowBytes(plane.columns());
        long scaleBytes = plane.kind().scaleRowBytes(plane.columns());
        int atOnce = Math.clamp(uploads.bytes() / (quantBytes + scaleBytes), 1, part.rows());
        for (int row = 0; row < part.rows(); row += atOnce) {
            int count = Math.min(atOnce, part.rows() - row);
            pack(part, unit, row, count, uploads.next());
            uploads.send(0, count * quantBytes, plane.quants() + (firstRow + row) * quantBytes);
            if (scaleBytes > 0) {
                uploads.send(count * quantBytes, count * scaleBytes, plane.scales() + (firstRow + row) * scaleBytes);
            }
            uploads.sent();
        }
    }

    /// Packs rows `first` to `first + count - 1`: all their quants, then all their scales.
    private static void pack(WeightMatrix part, float unit, int first, int count, MemorySegment out) {
        Kind kind = Kind.of(part.type());
        long quantBytes = kind.quantRowBytes(part.columns());
        long scaleBytes = kind.scaleRowBytes(part.columns());
        int slices = Math.min(count, THREADS);
        IntStream.range(0, slices).parallel().forEach(slice -> {
            RowPacker packer = new RowPacker(part, unit);
            int to = (int) ((long) count * (slice + 1) / slices);
            for (int row = (int) ((long) count * slice / slices); row < to; row++) {
                packer.pack(first + row, out, row * quantBytes, count * quantBytes + row * scaleBytes);
            }
        });
    }
}
