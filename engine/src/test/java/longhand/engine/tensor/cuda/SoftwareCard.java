package longhand.engine.tensor.cuda;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/// A card that exists in software, for tests of all packages.
@SuppressWarnings("restricted")
public final class SoftwareCard {

    private static final Path DRIVER = Path.of(
            System.getProperty("longhand.libcuda", "/tmp/scratch/gpuproto/out/lib/libcuda.so.1"));

    static {
        // Before the first class of JCuda's, whose library finds the driver that is loaded.
        System.load(DRIVER.toString());
    }

    private SoftwareCard() {}

    /// Makes sure that a card as it comes from the shop is there, whatever was done to the last one.
    public static void insert() {
        call("softcuda_reset", FunctionDescriptor.ofVoid());
    }

    /// @param records whether passes of one row are recorded and replayed
    public static CudaBackend open(boolean records) {
        return CudaBackend.open(records);
    }

    /// Changes what the card is or does.
    public static void set(String name, long value) {
        try (Arena arena = Arena.ofConfined()) {
            call(
                    "softcuda_set",
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG),
                    arena.allocateFrom(name),
                    value);
        }
    }

    /// Lets a call of the driver fail.
    ///
    /// @param nth from now on, 1 = the next
    public static void fail(String function, long nth, int code) {
        try (Arena arena = Arena.ofConfined()) {
            call(
                    "softcuda_fail",
                    FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT),
                    arena.allocateFrom(function),
                    nth,
                    code);
        }
    }

    /// How often a function of the driver has been called.
    public static long calls(String function) {
        try (Arena arena = Arena.ofConfined()) {
            return (long) call(
                    "softcuda_calls",
                    FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.ADDRESS),
                    arena.allocateFrom(function));
        }
    }

    private static Object call(String function, FunctionDescriptor descriptor, Object... arguments) {
        MemorySegment address = SymbolLookup.loaderLookup().findOrThrow(function);
        MethodHandle handle = Linker.nativeLinker().downcallHandle(address, descriptor);
        try {
            return handle.invokeWithArguments(arguments);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }
}
