package longhand.engine.tensor.vector;

import java.lang.foreign.MemorySegment;
import java.util.LinkedHashSet;
import java.util.Set;
import longhand.engine.gguf.GgmlType;

/// A process that brings the kernels of one format to their compiled form and ends. What its compiler did can be read
/// in its log: see [CompiledKernelsTest].
final class WarmKernels {

    private WarmKernels() {}

    /// @param format one name of [GgmlType]
    public static void main(String[] format) {
        // Segments of another class, as every program has some: the compiler must not count on one class alone.
        MemorySegment.ofArray(new float[8]).fill((byte) 1);
        Set<WarmUpJob> open = new LinkedHashSet<>(new WarmUpJobs().rows(GgmlType.valueOf(format[0])));
        while (!open.isEmpty()) {
            open.removeIf(WarmUpJob::round);
        }
    }
}
