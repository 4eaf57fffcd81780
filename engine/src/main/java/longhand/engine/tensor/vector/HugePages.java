package longhand.engine.tensor.vector;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// Memory in large pages, where the system is Linux and gives them: a token reads every weight once, and with
/// pages of 4 KiB every one of them costs a walk through the page tables.
@SuppressWarnings("restricted") // the launch flags enable native access
final class HugePages {

    private static final long PAGE = 2L << 20;
    private static final int READ_WRITE = 3;
    private static final int PRIVATE_ANONYMOUS = 0x22;
    private static final int ADVISE_HUGE = 14;

    private static final FunctionDescriptor MAP = FunctionDescriptor.of(
            ValueLayout.JAVA_LONG,
            ValueLayout.JAVA_LONG,
            ValueLayout.JAVA_LONG,
            ValueLayout.JAVA_INT,
            ValueLayout.JAVA_INT,
            ValueLayout.JAVA_INT,
            ValueLayout.JAVA_LONG);
    private static final FunctionDescriptor ADVISE = FunctionDescriptor.of(
            ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT);
    private static final FunctionDescriptor UNMAP =
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG);

    private final MethodHandle map;
    private final MethodHandle advise;
    private final MethodHandle unmap;

    private HugePages(Linker linker) {
        map = handle(linker, "mmap", MAP);
        advise = handle(linker, "madvise", ADVISE);
        unmap = handle(linker, "munmap", UNMAP);
    }

    static Optional<HugePages> ofThisMachine() {
        boolean linux = System.getProperty("os.name").equals("Linux");
        return linux ? Optional.of(new HugePages(Linker.nativeLinker())) : Optional.empty();
    }

    private static MethodHandle handle(Linker linker, String name, FunctionDescriptor type) {
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), type);
    }

    /// Zeroed memory of at least `bytes`, aligned to large pages, that lives as long as `arena`; empty if the
    /// system refuses.
    Optional<MemorySegment> allocate(long bytes, Arena arena) {
        long size = Math.ceilDiv(bytes, PAGE) * PAGE + PAGE;
        long address = call(() -> (long) map.invokeExact(0L, size, READ_WRITE, PRIVATE_ANONYMOUS, -1, 0L));
        if (address == -1) {
            return Optional.empty();
        }
        long start = Math.ceilDiv(address, PAGE) * PAGE;
        // A refusal only means small pages.
        call(() -> (int) advise.invokeExact(start, size - PAGE, ADVISE_HUGE));
        return Optional.of(MemorySegment.ofAddress(address)
                .reinterpret(size, arena, memory -> release(memory.address(), size))
                .asSlice(start - address, size - PAGE));
    }

    private void release(long address, long size) {
        call(() -> (int) unmap.invokeExact(address, size));
    }

    /// A call of a function that throws nothing.
    private interface Call {
        long apply() throws Throwable;
    }

    private static long call(Call call) {
        try {
            return call.apply();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
