package longhand.engine.tensor.cuda.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import jcuda.Pointer;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.JCudaDriver;

/// One instruction with values for its operands.
///
/// The kernel made of it runs the instruction in a full and in a partial warp, and once more for odd lanes only:
/// even lanes must then keep what their register held.
///
/// @param instruction PTX with `$0` for the destination and `$1` and so on for the sources
/// @param registers   kind of each of them: `h` 16 bits, `r` 32 bits, `d` 64 bits, `f` single, `g` double, `p`
///                    predicate
/// @param values      of the sources, as bits
record OpcodeCase(String instruction, String registers, List<Long> values) {

    private static final int THREADS = 37;
    private static final long KEPT = 0x5a5a5a5a5a5a5a5aL;

    /// @param values divided by blanks; numbers, or `f:`, `g:` and `h:` with a single, double or half
    static OpcodeCase of(String instruction, String registers, String values) {
        List<Long> bits = new ArrayList<>();
        for (String value : values.split(" +", -1)) {
            bits.add(bits(value));
        }
        return new OpcodeCase(instruction, registers, bits);
    }

    static long bits(String value) {
        if (value.startsWith("f:")) {
            return Integer.toUnsignedLong(Float.floatToRawIntBits(Float.parseFloat(value.substring(2))));
        }
        if (value.startsWith("g:")) {
            return Double.doubleToRawLongBits(Double.parseDouble(value.substring(2)));
        }
        if (value.startsWith("h:")) {
            return Float.floatToFloat16(Float.parseFloat(value.substring(2))) & 0xffffL;
        }
        return value.startsWith("0x") ? HexFormat.fromHexDigitsToLong(value.substring(2)) : Long.parseLong(value);
    }

    /// Runs the instruction on a fresh device.
    ///
    /// @return bits of the result, with zeros above its width
    long run() {
        TestDevice device = TestDevice.with(ptx());
        CUdeviceptr in = device.allocate(8L * Math.max(1, values.size()));
        long[] sources = values.stream().mapToLong(Long::longValue).toArray();
        assertEquals(0, JCudaDriver.cuMemcpyHtoD(in, Pointer.to(sources), 8L * sources.length));
        CUdeviceptr out = device.allocate(16L * THREADS);
        assertEquals(0, JCudaDriver.cuMemsetD8(out, (byte) 0, 16L * THREADS));
        assertEquals(0, device.run("one", 1, THREADS, in, out));
        long[] results = new long[2 * THREADS];
        assertEquals(0, JCudaDriver.cuMemcpyDtoH(Pointer.to(results), out, 16L * THREADS));
        for (int thread = 0; thread < THREADS; thread++) {
            assertEquals(results[0], results[2 * thread], "thread " + thread);
            long guarded = thread % 2 == 0 ? kept() : results[0];
            assertEquals(guarded, results[2 * thread + 1], "guarded thread " + thread);
        }
        return results[0];
    }

    private char kind(int operand) {
        return registers.charAt(operand);
    }

    private long kept() {
        return switch (kind(0)) {
            case 'h' -> KEPT & 0xffff;
            case 'r', 'f' -> KEPT & 0xffffffffL;
            case 'p' -> 0;
            default -> KEPT;
        };
    }

    private String name(int operand) {
        return "%v" + operand;
    }

    private String ptx() {
        StringBuilder body = new StringBuilder();
        for (int operand = 0; operand < registers.length(); operand++) {
            body.append(".reg .")
                    .append(type(kind(operand)))
                    .append(' ')
                    .append(name(operand))
                    .append(";\n");
        }
        for (int operand = 1; operand < registers.length(); operand++) {
            load(body, operand);
        }
        String text = instruction;
        for (int operand = 0; operand < registers.length(); operand++) {
            text = text.replace("$" + operand, name(operand));
        }
        body.append(text).append(";\n");
        store(body, 0);
        body.append(initial());
        body.append("@%odd ").append(text).append(";\n");
        store(body, 8);
        return HEADER.replace("BODY", body);
    }

    private static String type(char kind) {
        return switch (kind) {
            case 'h' -> "b16";
            case 'r' -> "b32";
            case 'd' -> "b64";
            case 'f' -> "f32";
            case 'g' -> "f64";
            case 'p' -> "pred";
            default -> throw new IllegalArgumentException("no kind of register: " + kind);
        };
    }

    private void load(StringBuilder body, int operand) {
        String address = "[%in+" + 8 * (operand - 1) + "]";
        if (kind(operand) == 'p') {
            body.append("ld.global.b32 %word, ").append(address).append(";\n");
            body.append("setp.ne.s32 ").append(name(operand)).append(", %word, 0;\n");
        } else {
            body.append("ld.global.").append(type(kind(operand))).append(' ');
            body.append(name(operand)).append(", ").append(address).append(";\n");
        }
    }

    private void store(StringBuilder body, int offset) {
        if (kind(0) == 'p') {
            body.append("selp.b32 %word, 1, 0, ").append(name(0)).append(";\n");
            body.append("st.global.b32 [%out+").append(offset).append("], %word;\n");
        } else {
            body.append("st.global.")
                    .append(type(kind(0)))
                    .append(" [%out+")
                    .append(offset)
                    .append("], ");
            body.append(name(0)).append(";\n");
        }
    }

    /// Fills the destination with what even lanes must keep.
    private String initial() {
        return switch (kind(0)) {
            case 'p' -> "setp.ne.s32 " + name(0) + ", 0, 0;\n";
            case 'h' -> "mov.b16 " + name(0) + ", 0x5a5a;\n";
            case 'r', 'f' -> "mov.b32 " + name(0) + ", 0x5a5a5a5a;\n";
            default -> "mov.b64 " + name(0) + ", 0x5a5a5a5a5a5a5a5a;\n";
        };
    }

    private static final String HEADER = """
            .version 6.0
            .target sm_61
            .address_size 64
            .visible .entry one(.param .u64 in, .param .u64 out)
            {
                .reg .pred %odd, %q;
                .reg .b32 %thread, %bit, %word, %x, %y;
                .reg .b64 %in, %out, %offset;
                ld.param.u64 %in, [in];
                ld.param.u64 %out, [out];
                mov.u32 %thread, %tid.x;
                mul.wide.u32 %offset, %thread, 16;
                add.s64 %out, %out, %offset;
                and.b32 %bit, %thread, 1;
                setp.eq.u32 %odd, %bit, 1;
                BODY
                ret;
            }
            """;
}
