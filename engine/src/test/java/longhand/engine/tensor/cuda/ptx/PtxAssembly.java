package longhand.engine.tensor.cuda.ptx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jcuda.nvptxcompiler.JNvPTXCompiler;
import jcuda.nvptxcompiler.nvPTXCompileResult;
import jcuda.nvptxcompiler.nvPTXCompilerHandle;

/// NVIDIA's compiler from PTX to machine code, which also runs where there is no card.
final class PtxAssembly {

    // function properties come before the line of the registers, both after the name:
    //   Compiling entry function 'add' for 'sm_61'
    //   Function properties for add
    //       0 bytes stack frame, 0 bytes spill stores, 0 bytes spill loads
    //   Used 12 registers, 348 bytes cmem[0]
    private static final Pattern ENTRY = Pattern.compile("Compiling entry function '(\\w+)'");
    private static final Pattern STACK =
            Pattern.compile("(\\d+) bytes stack frame, (\\d+) bytes spill stores, (\\d+) bytes spill loads");
    private static final Pattern USED = Pattern.compile("Used (\\d+) registers(?:, (\\d+) bytes smem)?");

    private PtxAssembly() {}

    /// What a kernel takes on an architecture.
    ///
    /// @param stackBytes   of the stack frame and of spilled registers
    /// @param sharedBytes  of static shared memory
    record Usage(String kernel, int registers, int stackBytes, int sharedBytes) {}

    /// Compiles a file.
    ///
    /// @param architecture such as `sm_61`
    /// @throws IllegalStateException with the compiler's message, if it refuses the file
    static List<Usage> assemble(PtxFile ptx, String architecture) {
        byte[] image = ptx.image();
        nvPTXCompilerHandle compiler = new nvPTXCompilerHandle();
        JNvPTXCompiler.setExceptionsEnabled(false);
        JNvPTXCompiler.nvPTXCompilerCreate(compiler, image.length, image);
        try {
            String[] options = {"--gpu-name=" + architecture, "--verbose"};
            int result = JNvPTXCompiler.nvPTXCompilerCompile(compiler, options.length, options);
            if (result != nvPTXCompileResult.NVPTXCOMPILE_SUCCESS) {
                throw new IllegalStateException(ptx + " for " + architecture + ": " + errors(compiler));
            }
            return usages(log(compiler));
        } finally {
            JNvPTXCompiler.nvPTXCompilerDestroy(compiler);
        }
    }

    private static String errors(nvPTXCompilerHandle compiler) {
        long[] size = new long[1];
        JNvPTXCompiler.nvPTXCompilerGetErrorLogSize(compiler, size);
        byte[] log = new byte[Math.toIntExact(size[0]) + 1];
        JNvPTXCompiler.nvPTXCompilerGetErrorLog(compiler, log);
        return new String(log, StandardCharsets.UTF_8).trim();
    }

    private static String log(nvPTXCompilerHandle compiler) {
        long[] size = new long[1];
        JNvPTXCompiler.nvPTXCompilerGetInfoLogSize(compiler, size);
        byte[] log = new byte[Math.toIntExact(size[0]) + 1];
        JNvPTXCompiler.nvPTXCompilerGetInfoLog(compiler, log);
        return new String(log, StandardCharsets.UTF_8);
    }

    private static List<Usage> usages(String log) {
        List<Usage> usages = new ArrayList<>();
        String kernel = "";
        int stack = 0;
        for (String line : log.lines().toList()) {
            Matcher entry = ENTRY.matcher(line);
            Matcher frame = STACK.matcher(line);
            Matcher used = USED.matcher(line);
            if (entry.find()) {
                kernel = entry.group(1);
            } else if (frame.find()) {
                stack = number(frame, 1) + number(frame, 2) + number(frame, 3);
            } else if (used.find()) {
                usages.add(new Usage(kernel, number(used, 1), stack, number(used, 2)));
            }
        }
        return usages;
    }

    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
