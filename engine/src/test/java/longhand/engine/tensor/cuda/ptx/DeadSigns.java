package longhand.engine.tensor.cuda.ptx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Instructions of a kernel that only matter for numbers below 0. clang divides a signed number x by 32 as
/// `(x + (x >> 31 >>> 27)) >> 5`, and whatever our kernels divide is an index: what is added is 0, and a mistake in it
/// changes nothing. Follows the kernel line by line.
final class DeadSigns {

    private static final Pattern OPERATION =
            Pattern.compile("(shr|and|add|cvt)\\.([a-z0-9.]+)\\s+(%\\w+), (%\\w+)(?:, (%?-?\\w+))?;");

    /// Registers that are 0.
    private final Set<String> zeros = new HashSet<>();
    /// Registers with less than 8 bits and how many they have, where numbers are not below 0.
    private final Map<String, Integer> bits = new HashMap<>();

    /// Goes on to the next line.
    ///
    /// @return whether a change of what it does changes nothing
    boolean read(String line) {
        Matcher operation = OPERATION.matcher(line);
        if (!operation.matches()) {
            return false;
        }
        String result = operation.group(3);
        String source = operation.group(4);
        String other = String.valueOf(operation.group(5));
        boolean shifts = operation.group(1).equals("shr");
        boolean zero = zeros.contains(source) && (shifts || operation.group(1).equals("and"))
                || shifts && isSign(operation.group(2), source, other);
        boolean dead = shifts && zero || operation.group(1).equals("add") && zeros.contains(other);
        note(result, zero, bits(operation.group(1) + "." + operation.group(2), source, other));
        return dead;
    }

    private boolean isSign(String type, String source, String by) {
        return switch (type) {
            case "s16" -> by.equals("15");
            case "s32", "u32" -> by.equals("31");
            case "s64", "u64" -> by.equals("63");
            case "u16" -> bits.containsKey(source) && Integer.parseInt(by) >= bits.getOrDefault(source, 0);
            default -> false;
        };
    }

    /// @return 0 for more than 7
    private int bits(String operation, String source, String by) {
        return switch (operation) {
            case "cvt.s16.s8" -> 7;
            case "shr.s16" -> Math.max(0, bits.getOrDefault(source, 0) - Integer.parseInt(by));
            default -> 0;
        };
    }

    private void note(String register, boolean zero, int size) {
        zeros.remove(register);
        bits.remove(register);
        if (zero) {
            zeros.add(register);
        } else if (size > 0) {
            bits.put(register, size);
        }
    }
}
