package longhand.engine.tensor.cuda.driver;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Map;

/// Steers the software driver of this process. Thread-safe: the driver has one lock for all calls.
public final class DriverControl {

    /// Instructions of watched modules and how many of them have run.
    public record Coverage(long ran, long all) {}

    private final MethodHandle reset = function("reset", FunctionDescriptor.ofVoid());
    private final MethodHandle set = function("set", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG));
    private final MethodHandle fail = function("fail", FunctionDescriptor.ofVoid(ADDRESS, JAVA_LONG, JAVA_INT));
    private final MethodHandle calls = function("calls", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
    private final MethodHandle forgetCoverage = function("forget_coverage", FunctionDescriptor.ofVoid());
    private final Text report = new Text("report");
    private final Text leaks = new Text("leaks");
    private final Text uncovered = new Text("uncovered");
    private final Text coverage = new Text("coverage");
    private final Text profile = new Text("profile");

    DriverControl() {}

    /// Forgets everything but the coverage. Handles and addresses from before are recognised as stale.
    public void reset() {
        invoke(reset);
    }

    public void set(Setting setting, long value) {
        try (Arena arena = Arena.ofConfined()) {
            Object unknown = invoke(set, arena.allocateFrom(setting.nativeName()), value);
            if (!Integer.valueOf(0).equals(unknown)) {
                throw new IllegalArgumentException("the driver has no setting " + setting.nativeName());
            }
        }
    }

    /// Lets a call of an API function return a code instead of doing its work. Calls before and after it succeed.
    ///
    /// @param call of the function, as `cuMemAlloc`
    /// @param nth  call from now on, 1 = the next
    /// @param code CUDA's, as 2 for out of memory
    public void fail(String call, long nth, int code) {
        try (Arena arena = Arena.ofConfined()) {
            invoke(fail, arena.allocateFrom(call), nth, code);
        }
    }

    /// How often the function was called since the reset.
    public long calls(String call) {
        try (Arena arena = Arena.ofConfined()) {
            return (long) invoke(calls, arena.allocateFrom(call));
        }
    }

    /// The last thing found wrong: what, in which kernel, block and thread, at which line of PTX. Empty if nothing was.
    public String report() {
        return report.read();
    }

    /// What is allocated and not freed yet, a line each.
    public List<String> leaks() {
        return lines(leaks);
    }

    /// Instructions of watched modules that never ran, as `kernel:line: text`. They are kept over resets.
    public List<String> uncovered() {
        return lines(uncovered);
    }

    public Coverage coverage() {
        String[] numbers = coverage.read().split(" of ", -1);
        return new Coverage(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
    }

    /// What is loaded is watched from the beginning, what is not is watched no more.
    public void forgetCoverage() {
        invoke(forgetCoverage);
    }

    /// By name of the kernel; traffic is counted only with [Setting#PROFILE].
    public Map<String, KernelProfile> profile() {
        return KernelProfile.parse(profile.read());
    }

    private static List<String> lines(Text text) {
        return text.read().lines().toList();
    }

    @SuppressWarnings("restricted") // the library is ours, and its functions are called as they are declared
    private static MethodHandle function(String name, FunctionDescriptor descriptor) {
        MemorySegment address = SymbolLookup.loaderLookup().findOrThrow("softcuda_" + name);
        return Linker.nativeLinker().downcallHandle(address, descriptor);
    }

    private static Object invoke(MethodHandle handle, Object... arguments) {
        try {
            return handle.invokeWithArguments(arguments);
        } catch (Throwable impossible) {
            throw new AssertionError("a call into the driver cannot throw", impossible);
        }
    }

    /// A function that gives a text: it says how much room it needs, and is asked again where that was too little.
    private static final class Text {

        private final MethodHandle handle;

        Text(String name) {
            handle = function(name, FunctionDescriptor.of(JAVA_LONG, ADDRESS, JAVA_LONG));
        }

        String read() {
            try (Arena arena = Arena.ofConfined()) {
                long needed = (long) invoke(handle, MemorySegment.NULL, 0L);
                MemorySegment room = arena.allocate(needed + 1);
                invoke(handle, room, needed + 1);
                return room.getString(0);
            }
        }
    }
}
