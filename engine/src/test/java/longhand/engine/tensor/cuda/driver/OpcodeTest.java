package longhand.engine.tensor.cuda.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every instruction that works on registers, at the borders of what the PTX manual defines. The expected values were
/// worked out by hand from the manual, not by the interpreter.
class OpcodeTest {

    @BeforeEach
    void insertDevice() {
        SoftwareDriver.fresh();
    }

    private static void check(String instruction, String registers, String values, String expected) {
        long got = OpcodeCase.of(instruction, registers, values).run();
        if (expected.endsWith(":NaN")) {
            assertTrue(isNaN(got, expected.charAt(0)), () -> instruction + ": " + Long.toHexString(got));
            return;
        }
        long bits = mask(OpcodeCase.bits(expected), registers.charAt(0));
        assertEquals(Long.toHexString(bits), Long.toHexString(got), instruction);
    }

    private static boolean isNaN(long bits, char kind) {
        return switch (kind) {
            case 'f' -> Float.isNaN(Float.intBitsToFloat((int) bits));
            case 'h' -> Float.isNaN(Float.float16ToFloat((short) bits));
            default -> Double.isNaN(Double.longBitsToDouble(bits));
        };
    }

    private static long mask(long bits, char register) {
        return switch (register) {
            case 'h' -> bits & 0xffff;
            case 'r', 'f' -> bits & 0xffffffffL;
            default -> bits;
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            add.s32 $0, $1, $2        | rrr  | 0x7fffffff 1           | 0x80000000
            add.u16 $0, $1, $2        | hhh  | 0xffff 2               | 1
            add.s64 $0, $1, $2        | ddd  | 0xffffffff 1           | 0x100000000
            add.s32 $0, $1, -3        | rr   | 1                      | -2
            sub.s32 $0, $1, $2        | rrr  | 0x80000000 1           | 0x7fffffff
            sub.u64 $0, $1, $2        | ddd  | 0 1                    | -1
            mul.lo.s32 $0, $1, $2     | rrr  | 0x10001 0x10001        | 0x20001
            mul.lo.u16 $0, $1, $2     | hhh  | 0xffff 0xffff          | 1
            mul.lo.s64 $0, $1, $2     | ddd  | 0x100000001 -1         | 0xfffffffeffffffff
            mul.hi.s32 $0, $1, $2     | rrr  | 0x80000000 0x80000000  | 0x40000000
            mul.hi.s32 $0, $1, $2     | rrr  | -1 1                   | -1
            mul.hi.u32 $0, $1, $2     | rrr  | 0xffffffff 0xffffffff  | 0xfffffffe
            mul.hi.u16 $0, $1, $2     | hhh  | 0xffff 0xffff          | 0xfffe
            mul.hi.s16 $0, $1, $2     | hhh  | 0x8000 0x7fff          | 0xc000
            mul.hi.u64 $0, $1, $2     | ddd  | -1 -1                  | 0xfffffffffffffffe
            mul.hi.s64 $0, $1, $2     | ddd  | -1 -1                  | 0
            mul.wide.s32 $0, $1, $2   | drr  | 0x80000000 0x80000000  | 0x4000000000000000
            mul.wide.s32 $0, $1, $2   | drr  | -2 3                   | -6
            mul.wide.u32 $0, $1, $2   | drr  | 0xffffffff 0xffffffff  | 0xfffffffe00000001
            mul.wide.u16 $0, $1, $2   | rhh  | 0xffff 0xffff          | 0xfffe0001
            mul.wide.s16 $0, $1, $2   | rhh  | 0xffff 5               | -5
            mad.lo.s32 $0, $1, $2, $3 | rrrr | 7 -3 1                 | -20
            mad.lo.s64 $0, $1, $2, $3 | dddd | 7 -3 1                 | -20
            mad.hi.u32 $0, $1, $2, $3 | rrrr | 0xffffffff 0xffffffff 3 | 1
            mad.wide.s32 $0, $1, $2, $3 | drrd | -1 1 0x100000000     | 0xffffffff
            mad.wide.u32 $0, $1, $2, $3 | drrd | 0xffffffff 2 1       | 0x1ffffffff
            div.s32 $0, $1, $2        | rrr  | -7 2                   | -3
            div.s32 $0, $1, $2        | rrr  | 0x80000000 -1          | 0x80000000
            div.u32 $0, $1, $2        | rrr  | 0xfffffff9 2           | 0x7ffffffc
            div.u32 $0, $1, $2        | rrr  | 5 0                    | 0xffffffff
            div.s32 $0, $1, $2        | rrr  | 5 0                    | -1
            div.s64 $0, $1, $2        | ddd  | 0x8000000000000000 -1  | 0x8000000000000000
            rem.s32 $0, $1, $2        | rrr  | -7 2                   | -1
            rem.s32 $0, $1, $2        | rrr  | 0x80000000 -1          | 0
            rem.s32 $0, $1, $2        | rrr  | 5 0                    | 5
            rem.u32 $0, $1, $2        | rrr  | 0xfffffff9 4           | 1
            rem.u64 $0, $1, $2        | ddd  | -1 10                  | 5
            min.s32 $0, $1, $2        | rrr  | -1 1                   | -1
            min.u32 $0, $1, $2        | rrr  | -1 1                   | 1
            max.s32 $0, $1, $2        | rrr  | -1 1                   | 1
            max.u32 $0, $1, $2        | rrr  | -1 1                   | -1
            max.s64 $0, $1, $2        | ddd  | -1 0x100000000         | 0x100000000
            min.u16 $0, $1, $2        | hhh  | 0x8000 1               | 1
            min.s16 $0, $1, $2        | hhh  | 0x8000 1               | 0x8000
            neg.s32 $0, $1            | rr   | 0x80000000             | 0x80000000
            neg.s64 $0, $1            | dd   | 1                      | -1
            abs.s32 $0, $1            | rr   | 0x80000000             | 0x80000000
            abs.s32 $0, $1            | rr   | -5                     | 5
            abs.s64 $0, $1            | dd   | -5                     | 5
            sad.s32 $0, $1, $2, $3    | rrrr | -3 4 100               | 107
            sad.u32 $0, $1, $2, $3    | rrrr | 4 9 1                  | 6
            dp4a.s32.s32 $0, $1, $2, $3 | rrrr | 0x807f01ff 0x80010203 5 | 16515
            dp4a.u32.u32 $0, $1, $2, $3 | rrrr | 0xff000001 0xff000002 1 | 65028
            dp4a.s32.u32 $0, $1, $2, $3 | rrrr | 0x000000ff 0x000000ff 0 | -255
            dp4a.u32.s32 $0, $1, $2, $3 | rrrr | 0x000000ff 0x000000ff 0 | -255
            """)
    void integerArithmetic(String instruction, String registers, String values, String expected) {
        check(instruction, registers, values, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            and.b32 $0, $1, $2          | rrr   | 0xff00ff00 0x0ff00ff0 | 0x0f000f00
            or.b64 $0, $1, $2           | ddd   | 0xf0 0x0f            | 0xff
            xor.b16 $0, $1, $2          | hhh   | 0xffff 0x00ff        | 0xff00
            not.b32 $0, $1              | rr    | 0                    | 0xffffffff
            not.b64 $0, $1              | dd    | 0xff                 | 0xffffffffffffff00
            cnot.b32 $0, $1             | rr    | 0                    | 1
            cnot.b32 $0, $1             | rr    | 7                    | 0
            and.pred $0, $1, $2         | ppp   | 1 0                  | 0
            or.pred $0, $1, $2          | ppp   | 1 0                  | 1
            xor.pred $0, $1, $2         | ppp   | 1 1                  | 0
            not.pred $0, $1             | pp    | 0                    | 1
            shl.b32 $0, $1, $2          | rrr   | 1 31                 | 0x80000000
            shl.b32 $0, $1, $2          | rrr   | 1 32                 | 0
            shl.b32 $0, $1, $2          | rrr   | 1 0xffffffff         | 0
            shl.b64 $0, $1, $2          | ddr   | 1 32                 | 0x100000000
            shl.b64 $0, $1, $2          | ddr   | 1 64                 | 0
            shl.b16 $0, $1, $2          | hhr   | 3 15                 | 0x8000
            shl.b16 $0, $1, $2          | hhr   | 3 16                 | 0
            shr.u32 $0, $1, $2          | rrr   | 0x80000000 31        | 1
            shr.u32 $0, $1, $2          | rrr   | 0x80000000 32        | 0
            shr.s32 $0, $1, $2          | rrr   | 0x80000000 31        | -1
            shr.s32 $0, $1, $2          | rrr   | 0x80000000 200       | -1
            shr.s32 $0, $1, $2          | rrr   | 0x7fffffff 200       | 0
            shr.b64 $0, $1, $2          | ddr   | -1 63                | 1
            shr.s64 $0, $1, $2          | ddr   | -8 1                 | -4
            shr.s16 $0, $1, $2          | hhr   | 0x8000 4             | 0xf800
            shr.u16 $0, $1, $2          | hhr   | 0x8000 4             | 0x0800
            bfe.u32 $0, $1, $2, $3      | rrrr  | 0xabcd1234 8 8       | 0x12
            bfe.s32 $0, $1, $2, $3      | rrrr  | 0x00008000 8 8       | 0xffffff80
            bfe.s32 $0, $1, $2, $3      | rrrr  | 0x00007f00 8 8       | 0x7f
            bfe.u32 $0, $1, $2, $3      | rrrr  | -1 28 8              | 0xf
            bfe.s32 $0, $1, $2, $3      | rrrr  | 0x80000000 28 8      | 0xfffffff8
            bfe.s32 $0, $1, $2, $3      | rrrr  | 0x80000000 40 8      | -1
            bfe.u32 $0, $1, $2, $3      | rrrr  | -1 40 8              | 0
            bfe.s32 $0, $1, $2, $3      | rrrr  | -1 5 0               | 0
            bfe.u32 $0, $1, $2, $3      | rrrr  | -1 0 32              | -1
            bfe.u32 $0, $1, $2, $3      | rrrr  | -1 256 257           | 1
            bfe.u64 $0, $1, $2, $3      | ddrr  | 0x1234567890abcdef 32 16 | 0x5678
            bfe.s64 $0, $1, $2, $3      | ddrr  | 0x8000000000000000 60 4  | -8
            bfi.b32 $0, $1, $2, $3, $4  | rrrrr | 0xff 0 8 4           | 0xf00
            bfi.b32 $0, $1, $2, $3, $4  | rrrrr | 0 -1 8 4             | 0xfffff0ff
            bfi.b32 $0, $1, $2, $3, $4  | rrrrr | 5 7 32 4             | 7
            bfi.b32 $0, $1, $2, $3, $4  | rrrrr | 5 7 0 0              | 7
            bfi.b32 $0, $1, $2, $3, $4  | rrrrr | 5 7 0 32             | 5
            bfi.b32 $0, $1, $2, $3, $4  | rrrrr | -1 0 28 8            | 0xf0000000
            bfi.b64 $0, $1, $2, $3, $4  | dddrr | -1 0 32 8            | 0xff00000000
            prmt.b32 $0, $1, $2, $3     | rrrr  | 0x33221100 0x77665544 0x7531 | 0x77553311
            prmt.b32 $0, $1, $2, $3     | rrrr  | 0x33221180 0x77665544 0x8888 | 0xffffffff
            prmt.b32 $0, $1, $2, $3     | rrrr  | 0x33221180 0x77665544 0x9081 | 0x0080ff11
            prmt.b32 $0, $1, 0, 0x4440  | rr    | 0x12345678           | 0x78
            lop3.b32 $0, $1, $2, $3, 0x96 | rrrr | 0xf0 0xcc 0xaa      | 0x96
            lop3.b32 $0, $1, $2, $3, 0x80 | rrrr | 0xf0 0xcc 0xaa      | 0x80
            lop3.b32 $0, $1, $2, $3, 0xe4 | rrrr | 0xf0 0xcc 0xaa      | 0xe4
            shf.l.wrap.b32 $0, $1, $2, $3  | rrrr | 0x80000000 1 1     | 3
            shf.l.wrap.b32 $0, $1, $2, $3  | rrrr | 0x80000000 1 32    | 1
            shf.l.clamp.b32 $0, $1, $2, $3 | rrrr | 0x80000000 1 33    | 0x80000000
            shf.r.wrap.b32 $0, $1, $2, $3  | rrrr | 0x80000000 1 1     | 0xc0000000
            shf.r.clamp.b32 $0, $1, $2, $3 | rrrr | 0x80000000 1 40    | 1
            popc.b32 $0, $1             | rr    | 0xf00f               | 8
            popc.b64 $0, $1             | rd    | -1                   | 64
            clz.b32 $0, $1              | rr    | 0                    | 32
            clz.b32 $0, $1              | rr    | 0x00ffffff           | 8
            clz.b64 $0, $1              | rd    | 1                    | 63
            brev.b32 $0, $1             | rr    | 0x00000003           | 0xc0000000
            brev.b64 $0, $1             | dd    | 1                    | 0x8000000000000000
            """)
    void bits(String instruction, String registers, String values, String expected) {
        check(instruction, registers, values, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            add.f32 $0, $1, $2          | fff  | f:1.5 f:2.25            | f:3.75
            add.rn.f32 $0, $1, $2       | fff  | f:16777216 f:1          | f:16777216
            add.f32 $0, $1, $2          | fff  | f:Infinity f:-Infinity  | f:NaN
            add.f32 $0, $1, $2          | fff  | f:-0 f:0                | f:0
            add.f32 $0, $1, $2          | fff  | f:1e-45 f:0             | f:1e-45
            add.ftz.f32 $0, $1, $2      | fff  | f:1e-45 f:0             | f:0
            add.ftz.f32 $0, $1, $2      | fff  | f:-1e-45 f:-0           | f:-0
            add.sat.f32 $0, $1, $2      | fff  | f:0.75 f:0.5            | f:1
            add.sat.f32 $0, $1, $2      | fff  | f:-1 f:0.5              | f:0
            add.sat.f32 $0, $1, $2      | fff  | f:NaN f:0               | f:0
            add.f64 $0, $1, $2          | ggg  | g:0.1 g:0.2             | g:0.30000000000000004
            sub.f32 $0, $1, $2          | fff  | f:1 f:3                 | f:-2
            mul.f32 $0, $1, $2          | fff  | f:3 f:-0                | f:-0
            mul.f32 $0, $1, $2          | fff  | f:Infinity f:0          | f:NaN
            mul.f32 $0, $1, $2          | fff  | f:1e-30 f:1e-10         | f:1e-40
            mul.ftz.f32 $0, $1, $2      | fff  | f:1e-30 f:1e-10         | f:0
            mul.rn.f64 $0, $1, $2       | ggg  | g:1e200 g:1e200         | g:Infinity
            fma.rn.f32 $0, $1, $2, $3   | ffff | 0x3f800003 0x3f800003 f:-1 | 0x35400002
            fma.rn.ftz.f32 $0, $1, $2, $3 | ffff | f:2 f:3 f:4           | f:10
            fma.rn.f64 $0, $1, $2, $3   | gggg | g:2 g:3 g:4             | g:10
            div.rn.f32 $0, $1, $2       | fff  | f:1 f:3                 | f:0.33333334
            div.rn.f32 $0, $1, $2       | fff  | f:1 f:-0                | f:-Infinity
            div.rn.f32 $0, $1, $2       | fff  | f:0 f:0                 | f:NaN
            div.full.f32 $0, $1, $2     | fff  | f:6 f:3                 | f:2
            div.approx.ftz.f32 $0, $1, $2 | fff | f:6 f:3                | f:2
            min.f32 $0, $1, $2          | fff  | f:NaN f:5               | f:5
            min.f32 $0, $1, $2          | fff  | f:5 f:NaN               | f:5
            min.f32 $0, $1, $2          | fff  | f:NaN f:NaN             | f:NaN
            min.f32 $0, $1, $2          | fff  | f:0 f:-0                | f:-0
            min.f32 $0, $1, $2          | fff  | f:-0 f:0                | f:-0
            max.f32 $0, $1, $2          | fff  | f:NaN f:-5              | f:-5
            max.f32 $0, $1, $2          | fff  | f:0 f:-0                | f:0
            max.f32 $0, $1, $2          | fff  | f:-0 f:0                | f:0
            max.f32 $0, $1, $2          | fff  | f:-Infinity f:1         | f:1
            max.ftz.f32 $0, $1, $2      | fff  | f:1e-45 f:-1            | f:0
            max.f32 $0, $1, $2          | fff  | f:1e-45 f:-1            | f:1e-45
            max.f64 $0, $1, $2          | ggg  | g:NaN g:2               | g:2
            neg.f32 $0, $1              | ff   | f:0                     | f:-0
            neg.ftz.f32 $0, $1          | ff   | f:1e-45                 | f:-0
            abs.f32 $0, $1              | ff   | f:-0                    | f:0
            abs.f32 $0, $1              | ff   | f:-3                    | f:3
            abs.f64 $0, $1              | gg   | g:-3                    | g:3
            sqrt.rn.f32 $0, $1          | ff   | f:2                     | f:1.4142135
            sqrt.rn.f32 $0, $1          | ff   | f:-1                    | f:NaN
            sqrt.rn.f64 $0, $1          | gg   | g:2                     | g:1.4142135623730951
            sqrt.approx.f32 $0, $1      | ff   | f:9                     | f:3
            rcp.rn.f32 $0, $1           | ff   | f:3                     | f:0.33333334
            rcp.rn.f64 $0, $1           | gg   | g:4                     | g:0.25
            rcp.approx.ftz.f32 $0, $1   | ff   | f:4                     | f:0.25
            rcp.approx.f32 $0, $1       | ff   | f:0                     | f:Infinity
            rsqrt.approx.f32 $0, $1     | ff   | f:4                     | f:0.5
            rsqrt.approx.ftz.f32 $0, $1 | ff   | f:0                     | f:Infinity
            ex2.approx.ftz.f32 $0, $1   | ff   | f:3                     | f:8
            ex2.approx.f32 $0, $1       | ff   | f:-149                  | f:1e-45
            ex2.approx.ftz.f32 $0, $1   | ff   | f:-149                  | f:0
            ex2.approx.f32 $0, $1       | ff   | f:-Infinity             | f:0
            lg2.approx.f32 $0, $1       | ff   | f:8                     | f:3
            lg2.approx.f32 $0, $1       | ff   | f:0                     | f:-Infinity
            sin.approx.f32 $0, $1       | ff   | f:0                     | f:0
            cos.approx.f32 $0, $1       | ff   | f:0                     | f:1
            tanh.approx.f32 $0, $1      | ff   | f:100                   | f:1
            """)
    void floats(String instruction, String registers, String values, String expected) {
        check(instruction, registers, values, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cvt.u32.u8 $0, $1       | rr | 0x1ff           | 0xff
            cvt.s32.s8 $0, $1       | rr | 0x80            | -128
            cvt.u16.u32 $0, $1      | hr | 0x12345678      | 0x5678
            cvt.s16.s8 $0, $1       | hh | 0x0080          | 0xff80
            cvt.u16.u8 $0, $1       | hh | 0xff80          | 0x80
            cvt.s8.s32 $0, $1       | rr | 0x180           | -128
            cvt.u8.u32 $0, $1       | rr | 0x1ff           | 0xff
            cvt.s64.s32 $0, $1      | dr | -2              | -2
            cvt.u64.u32 $0, $1      | dr | 0xfffffffe      | 0xfffffffe
            cvt.u32.u64 $0, $1      | rd | 0x1234567890    | 0x34567890
            cvt.s64.s16 $0, $1      | dh | 0xffff          | -1
            cvt.s32.s16 $0, $1      | rr | 0x18000         | 0xffff8000
            cvt.sat.u8.s32 $0, $1   | rr | -5              | 0
            cvt.sat.u8.s32 $0, $1   | rr | 300             | 255
            cvt.sat.s8.s32 $0, $1   | rr | -300            | -128
            cvt.sat.s32.s64 $0, $1  | rd | 0x7fffffffffffffff | 0x7fffffff
            cvt.sat.s32.u32 $0, $1  | rr | 0xffffffff      | 0x7fffffff
            cvt.rn.f32.s32 $0, $1   | fr | 16777217        | f:16777216
            cvt.rn.f32.s32 $0, $1   | fr | 16777219        | f:16777220
            cvt.rn.f32.u32 $0, $1   | fr | 0xffffffff      | f:4294967296
            cvt.rn.f32.s32 $0, $1   | fr | -3              | f:-3
            cvt.rn.f32.u64 $0, $1   | fd | -1              | f:18446744073709551616
            cvt.rn.f32.s64 $0, $1   | fd | 0x7fffffc000000001 | f:9223372036854775807
            cvt.rn.f64.s32 $0, $1   | gr | -3              | g:-3
            cvt.rn.f32.u16 $0, $1   | fh | 65535           | f:65535
            cvt.rni.s32.f32 $0, $1  | rf | f:2.5           | 2
            cvt.rni.s32.f32 $0, $1  | rf | f:3.5           | 4
            cvt.rni.s32.f32 $0, $1  | rf | f:-2.5          | -2
            cvt.rzi.s32.f32 $0, $1  | rf | f:-2.9          | -2
            cvt.rmi.s32.f32 $0, $1  | rf | f:-2.1          | -3
            cvt.rpi.s32.f32 $0, $1  | rf | f:2.1           | 3
            cvt.rzi.s32.f32 $0, $1  | rf | f:1e20          | 0x7fffffff
            cvt.rzi.s32.f32 $0, $1  | rf | f:-Infinity     | 0x80000000
            cvt.rzi.u32.f32 $0, $1  | rf | f:-1            | 0
            cvt.rzi.u32.f32 $0, $1  | rf | f:4294967296    | 0xffffffff
            cvt.rzi.s32.f32 $0, $1  | rf | f:NaN           | 0
            cvt.rzi.s64.f32 $0, $1  | df | f:NaN           | 0x8000000000000000
            cvt.rzi.s32.f64 $0, $1  | rg | g:NaN           | 0x80000000
            cvt.rzi.s64.f64 $0, $1  | dg | g:-1e10         | -10000000000
            cvt.rni.f32.f32 $0, $1  | ff | f:2.5           | f:2
            cvt.rzi.f32.f32 $0, $1  | ff | f:-2.5          | f:-2
            cvt.rmi.f32.f32 $0, $1  | ff | f:-0.5          | f:-1
            cvt.rpi.f32.f32 $0, $1  | ff | f:-0.5          | f:-0
            cvt.sat.f32.f32 $0, $1  | ff | f:1.5           | f:1
            cvt.sat.f32.f32 $0, $1  | ff | f:NaN           | f:0
            cvt.ftz.f32.f32 $0, $1  | ff | f:1e-45         | f:0
            cvt.f64.f32 $0, $1      | gf | f:0.1           | g:0.10000000149011612
            cvt.f64.f32 $0, $1      | gf | f:1e-45         | g:1.401298464324817e-45
            cvt.ftz.f64.f32 $0, $1  | gf | f:1e-45         | g:0
            cvt.rn.f32.f64 $0, $1   | fg | g:0.1           | f:0.1
            cvt.rn.f32.f64 $0, $1   | fg | g:1e-45         | f:1e-45
            cvt.rn.ftz.f32.f64 $0, $1 | fg | g:1e-45       | f:0
            cvt.f32.f16 $0, $1      | fh | 0x3c01          | f:1.0009765625
            cvt.f32.f16 $0, $1      | fh | 0x0001          | f:5.9604645e-8
            cvt.f32.f16 $0, $1      | fh | 0xfc00          | f:-Infinity
            cvt.f32.f16 $0, $1      | fh | 0x7e00          | f:NaN
            cvt.rn.f16.f32 $0, $1   | hf | f:1.00048828125 | 0x3c00
            cvt.rn.f16.f32 $0, $1   | hf | f:1.00146484375 | 0x3c02
            cvt.rn.f16.f32 $0, $1   | hf | f:1.0005        | 0x3c01
            cvt.rn.f16.f32 $0, $1   | hf | f:65519         | 0x7bff
            cvt.rn.f16.f32 $0, $1   | hf | f:65520         | 0x7c00
            cvt.rn.f16.f32 $0, $1   | hf | f:-1e10         | 0xfc00
            cvt.rn.f16.f32 $0, $1   | hf | f:NaN           | h:NaN
            cvt.rn.f16.f32 $0, $1   | hf | f:2.9802322e-8  | 0
            cvt.rn.f16.f32 $0, $1   | hf | f:2.9802326e-8  | 1
            cvt.rn.f16.f32 $0, $1   | hf | f:8.940697e-8   | 2
            cvt.rn.f16.f32 $0, $1   | hf | f:6.1035156e-5  | 0x0400
            cvt.rn.f16.f32 $0, $1   | hf | f:6.101e-5      | 0x0400
            cvt.rn.f16.f32 $0, $1   | hf | f:-0            | 0x8000
            cvt.rn.f16.f64 $0, $1   | hg | g:1.000488281250001 | 0x3c01
            cvt.rn.f16.s32 $0, $1   | hr | 2049            | h:2048
            """)
    void conversions(String instruction, String registers, String values, String expected) {
        check(instruction, registers, values, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            setp.eq.s32 $0, $1, $2   | prr | 5 5         | 1
            setp.ne.s32 $0, $1, $2   | prr | 5 5         | 0
            setp.lt.s32 $0, $1, $2   | prr | -1 1        | 1
            setp.lt.u32 $0, $1, $2   | prr | -1 1        | 0
            setp.lo.u32 $0, $1, $2   | prr | 1 -1        | 1
            setp.hs.u32 $0, $1, $2   | prr | 1 -1        | 0
            setp.le.s32 $0, $1, $2   | prr | 5 5         | 1
            setp.gt.s64 $0, $1, $2   | pdd | 0 -1        | 1
            setp.gt.u64 $0, $1, $2   | pdd | 0 -1        | 0
            setp.ge.s16 $0, $1, $2   | phh | 0x8000 0    | 0
            setp.ge.u16 $0, $1, $2   | phh | 0x8000 0    | 1
            setp.eq.b32 $0, $1, 7    | pr  | 7           | 1
            setp.eq.f32 $0, $1, $2   | pff | f:0 f:-0    | 1
            setp.eq.f32 $0, $1, $2   | pff | f:NaN f:NaN | 0
            setp.ne.f32 $0, $1, $2   | pff | f:NaN f:1   | 0
            setp.neu.f32 $0, $1, $2  | pff | f:NaN f:1   | 1
            setp.equ.f32 $0, $1, $2  | pff | f:NaN f:1   | 1
            setp.equ.f32 $0, $1, $2  | pff | f:2 f:1     | 0
            setp.lt.f32 $0, $1, $2   | pff | f:NaN f:1   | 0
            setp.ltu.f32 $0, $1, $2  | pff | f:NaN f:1   | 1
            setp.ltu.f32 $0, $1, $2  | pff | f:2 f:1     | 0
            setp.leu.f32 $0, $1, $2  | pff | f:1 f:1     | 1
            setp.gtu.f32 $0, $1, $2  | pff | f:1 f:1     | 0
            setp.geu.f32 $0, $1, $2  | pff | f:1 f:NaN   | 1
            setp.num.f32 $0, $1, $2  | pff | f:1 f:NaN   | 0
            setp.nan.f32 $0, $1, $2  | pff | f:1 f:NaN   | 1
            setp.gt.f32 $0, $1, $2   | pff | f:1e-45 f:0 | 1
            setp.gt.ftz.f32 $0, $1, $2 | pff | f:1e-45 f:0 | 0
            setp.lt.f64 $0, $1, $2   | pgg | g:1 g:2     | 1
            setp.lt.and.s32 $0, $1, $2, $3  | prrp | 1 2 0 | 0
            setp.lt.or.s32 $0, $1, $2, $3   | prrp | 2 1 1 | 1
            setp.lt.xor.s32 $0, $1, $2, $3  | prrp | 1 2 1 | 0
            setp.lt.and.s32 $0, $1, $2, !$3 | prrp | 1 2 0 | 1
            'setp.lt.s32 %q|$0, $1, $2'       | prr  | 1 2   | 0
            'setp.lt.s32 %q|$0, $1, $2'       | prr  | 2 1   | 1
            'setp.lt.and.s32 %q|$0, $1, $2, $3' | prrp | 2 1 1 | 1
            selp.b32 $0, $1, $2, $3  | rrrp | 5 6 1       | 5
            selp.b32 $0, $1, $2, $3  | rrrp | 5 6 0       | 6
            selp.f32 $0, $1, $2, $3  | fffp | f:NaN f:1 0 | f:1
            selp.b64 $0, $1, $2, $3  | dddp | -1 6 1      | -1
            selp.b16 $0, $1, $2, $3  | hhhp | 5 6 1       | 5
            mov.pred $0, $1          | pp   | 1           | 1
            mov.pred $0, !$1         | pp   | 1           | 0
            mov.b32 $0, 0f3F800000   | r    | 0           | f:1
            mov.f32 $0, 0fBF800000   | f    | 0           | f:-1
            mov.f64 $0, 0d3FF0000000000000 | g | 0        | g:1
            mov.u64 $0, 0xffffffffff | d    | 0           | 0xffffffffff
            mov.b16 $0, -1           | h    | 0           | 0xffff
            mov.b64 $0, {$1, $2}     | drr  | 1 2         | 0x200000001
            mov.b32 $0, {$1, $2}     | rhh  | 1 2         | 0x20001
            mov.b64 {%x, $0}, $1     | rd   | 0x1234567890 | 0x12
            mov.b64 {$0, _}, $1      | rd   | 0x1234567890 | 0x34567890
            mov.u32 $0, WARP_SZ      | r    | 0           | 32
            mov.u32 $0, %ntid.x      | r    | 0           | 37
            mov.u32 $0, %nctaid.x    | r    | 0           | 1
            """)
    void comparisonsAndMoves(String instruction, String registers, String values, String expected) {
        check(instruction, registers, values, expected);
    }
}
