package longhand.engine.tensor.cuda.ptx;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A mistake that can be made in one line of PTX.
enum Mutation {
    NO_BARRIER("bar\\.sync.*", line -> ""),
    NOTHING("(ld\\.global|ld\\.shared|st\\.|dp4a|cvt\\.rn\\.f32\\.s32|fma|ex2).*", line -> ""),
    OTHER_LANE("(shfl.*, )(16|8|4|2|1)(, 31.*)", line -> line.group(1) + otherLane(line.group(2)) + line.group(3)),
    DIFFERENCE("add(\\..*)", line -> "sub" + line.group(1)),
    SUM("mul(\\.rn.*)", line -> "add" + line.group(1)),
    LEAST("max(\\..*)", line -> "min" + line.group(1)),
    MOST("min(\\..*)", line -> "max" + line.group(1)),
    ALSO_EQUAL("setp\\.lt(.*)", line -> "setp.le" + line.group(1)),
    NOT_EQUAL("setp\\.ge(.*)", line -> "setp.gt" + line.group(1)),
    UNEQUAL("setp\\.eq(.*)", line -> "setp.ne" + line.group(1)),
    ONE_MORE("((mul\\.wide|shl|shr).*, )(\\d+);", line -> line.group(1) + (number(line.group(3)) + 1) + ";"),
    ONE_BIT_LESS("(and\\.b32.*, )(\\d+);", line -> line.group(1) + number(line.group(2)) / 2 + ";");

    private final Pattern pattern;
    private final Function<MatchResult, String> replacement;

    Mutation(String pattern, Function<MatchResult, String> replacement) {
        this.pattern = Pattern.compile(pattern);
        this.replacement = replacement;
    }

    /// @param line of PTX without blanks around it
    /// @return what becomes of it, empty if this cannot happen to it
    Optional<String> of(String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.matches() ? Optional.of(replacement.apply(matcher.toMatchResult())) : Optional.empty();
    }

    private static long otherLane(String distance) {
        return distance.equals("1") ? 2 : number(distance) / 2;
    }

    private static long number(String digits) {
        return Long.parseLong(digits);
    }
}
