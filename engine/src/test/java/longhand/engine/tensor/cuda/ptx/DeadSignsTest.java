package longhand.engine.tensor.cuda.ptx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Only what is done about signs is dead.
class DeadSignsTest {

    private final DeadSigns signs = new DeadSigns();

    private List<Boolean> dead(String... lines) {
        return List.of(lines).stream().map(signs::read).toList();
    }

    @Test
    void aDivisionCorrectsForNumbersBelowZero() {
        assertEquals(
                List.of(true, true, true, false),
                dead(
                        "shr.s32 \t%r2, %r1, 31;",
                        "shr.u32 \t%r3, %r2, 27;", "add.s32 \t%r4, %r1, %r3;", "shr.s32 \t%r5, %r4, 5;"));
    }

    @Test
    void soDoesOneOfBytes() {
        assertEquals(
                List.of(false, true, false, true, true),
                dead(
                        "cvt.s16.s8 \t%rs2, %rs1;",
                        "shr.u16 \t%rs3, %rs2, 7;",
                        "and.b16  \t%rs4, %rs3, 255;",
                        "shr.u16 \t%rs5, %rs4, 5;",
                        "add.s16 \t%rs6, %rs1, %rs5;"));
    }

    @Test
    void otherShiftsAndSumsMatter() {
        assertEquals(
                List.of(true, false, false, false),
                dead(
                        "shr.s32 \t%r2, %r1, 31;",
                        "add.s32 \t%r2, %r5, %r6;", "shr.u32 \t%r3, %r2, 27;", "add.s32 \t%r4, %r1, %r2;"));
    }
}
