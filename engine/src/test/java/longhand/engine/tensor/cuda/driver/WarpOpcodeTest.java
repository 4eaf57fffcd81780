package longhand.engine.tensor.cuda.driver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import jcuda.driver.CUdeviceptr;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Instructions whose result depends on the lane: shuffles, votes, memory of all kinds, atomics, divergent branches.
class WarpOpcodeTest {

    private DriverControl driver;

    @BeforeEach
    void insertDevice() {
        driver = SoftwareDriver.fresh();
    }

    /// Runs `body`, which turns %x (the lane's input, lane * 10) into %y, in one full warp.
    private int[] run(String body) {
        String ptx = """
                .version 6.0
                .target sm_61
                .address_size 64
                .const .align 4 .b32 table[4] = {10, 11, 12, 13};
                .visible .entry one(.param .u64 in, .param .u64 out)
                {
                    .reg .pred %p<5>; .reg .b16 %h<5>; .reg .b32 %r<9>, %x, %y, %lane; .reg .b64 %rd<9>, %in, %out;
                    .shared .align 16 .b8 tile[512];
                    .local .align 16 .b8 own[64];
                    ld.param.u64 %in, [in];
                    ld.param.u64 %out, [out];
                    mov.u32 %lane, %laneid;
                    mul.wide.u32 %rd0, %lane, 4;
                    add.s64 %in, %in, %rd0;
                    add.s64 %out, %out, %rd0;
                    ld.global.b32 %x, [%in];
                    mov.u32 %y, -1;
                    BODY
                    st.global.b32 [%out], %y;
                    ret;
                }
                """.replace("BODY", body);
        TestDevice device = TestDevice.with(ptx);
        CUdeviceptr in = device.upload(IntStream.range(0, 32).map(i -> i * 10).toArray());
        CUdeviceptr out = device.zeros(32);
        assertEquals(0, device.run("one", 1, 32, in, out), driver::report);
        return device.download(out, 32);
    }

    private void check(String body, IntUnaryOperator expected) {
        assertArrayEquals(IntStream.range(0, 32).map(expected).toArray(), run(body), body);
    }

    @Test
    void shuffles() {
        check("shfl.sync.bfly.b32 %y, %x, 5, 31, -1;", lane -> (lane ^ 5) * 10);
        check("shfl.sync.idx.b32 %y, %x, 7, 31, -1;", lane -> 70);
        check("shfl.sync.up.b32 %y, %x, 3, 0, -1;", lane -> (lane < 3 ? lane : lane - 3) * 10);
        check("shfl.sync.down.b32 %y, %x, 3, 31, -1;", lane -> (lane > 28 ? lane : lane + 3) * 10);
        // Segments of 8 lanes: mask 24 in the upper half of the clamp.
        check("shfl.sync.idx.b32 %y, %x, 2, 0x181f, -1;", lane -> ((lane & 24) | 2) * 10);
        check("shfl.sync.down.b32 %y, %x, 1, 0x181f, -1;", lane -> ((lane & 7) == 7 ? lane : lane + 1) * 10);
        check("shfl.sync.up.b32 %y, %x, 1, 0x1800, -1;", lane -> ((lane & 7) == 0 ? lane : lane - 1) * 10);
        check("shfl.sync.down.b32 %r1|%p1, %x, 4, 31, -1; selp.b32 %y, 1, 0, %p1;", lane -> lane < 28 ? 1 : 0);
    }

    @Test
    void votes() {
        String third = "setp.gt.s32 %p1, %lane, 28; ";
        check(third + "vote.sync.ballot.b32 %y, %p1, -1;", lane -> 0xe0000000);
        check(third + "vote.sync.ballot.b32 %y, !%p1, -1;", lane -> 0x1fffffff);
        check(third + "vote.sync.any.pred %p2, %p1, -1; selp.b32 %y, 1, 0, %p2;", lane -> 1);
        check(third + "vote.sync.all.pred %p2, %p1, -1; selp.b32 %y, 1, 0, %p2;", lane -> 0);
        check(third + "vote.sync.uni.pred %p2, %p1, -1; selp.b32 %y, 1, 0, %p2;", lane -> 0);
    }

    @Test
    void lanesThatPartMeetAgain() {
        String loop = """
                mov.u32 %r1, 0; mov.u32 %y, 0;
                AGAIN:
                setp.gt.s32 %p1, %r1, %lane;
                @%p1 bra DONE;
                add.s32 %y, %y, %r1;
                add.s32 %r1, %r1, 1;
                bra.uni AGAIN;
                DONE:
                shfl.sync.bfly.b32 %y, %y, 0, 31, -1;
                """;
        check(loop, lane -> lane * (lane + 1) / 2);
        String both = """
                and.b32 %r1, %lane, 3;
                setp.eq.s32 %p1, %r1, 0;
                @!%p1 bra OTHER;
                mov.u32 %y, 5;
                bra MEET;
                OTHER:
                mov.u32 %y, 6;
                MEET:
                vote.sync.ballot.b32 %r2, %p1, -1;
                add.s32 %y, %y, %r2;
                """;
        check(both, lane -> ((lane & 3) == 0 ? 5 : 6) + 0x11111111);
    }

    @Test
    void partOfAWarpSynchronises() {
        String evens = """
                and.b32 %r1, %lane, 1;
                setp.eq.s32 %p1, %r1, 1;
                @%p1 bra ODD;
                shfl.sync.bfly.b32 %y, %x, 2, 31, 0x55555555;
                bra MEET;
                ODD:
                shfl.sync.bfly.b32 %y, %x, 4, 31, 0xaaaaaaaa;
                MEET:
                """;
        check(evens, lane -> (lane % 2 == 0 ? lane ^ 2 : lane ^ 4) * 10);
        check("activemask.b32 %y;", lane -> -1);
    }

    @Test
    void memoryOfAllWidths() {
        String address = "mov.u32 %r1, tile; shl.b32 %r2, %lane, 4; add.s32 %r1, %r1, %r2; ";
        check(address + "st.shared.u32 [%r1], -2; ld.shared.s8 %y, [%r1];", lane -> -2);
        check(address + "st.shared.u32 [%r1], -2; ld.shared.u8 %y, [%r1+1];", lane -> 255);
        check(address + "st.shared.u32 [%r1], -2; ld.shared.s16 %y, [%r1+2];", lane -> -1);
        check(address + "st.shared.u32 [%r1], -2; ld.shared.u16 %y, [%r1];", lane -> 0xfffe);
        check(
                address + "st.shared.u32 [%r1], 0; st.shared.u8 [%r1+1], %x; ld.shared.u32 %y, [%r1];",
                lane -> (lane * 10 & 255) << 8);
        check(
                address + "st.shared.v4.u32 [%r1], {%lane, 5, 6, %x}; ld.shared.v2.u32 {%r3, %y}, [%r1+8];",
                lane -> lane * 10);
        check(address + "st.shared.v2.u16 [%r1], {%h1, %h1}; ld.shared.u8 %h2, [%r1]; cvt.u32.u16 %y, %h2;", lane -> 0);
    }

    @Test
    void memoryOfAllSpaces() {
        check(
                "and.b32 %r1, %lane, 3; mul.wide.u32 %rd1, %r1, 4; mov.u64 %rd2, table; add.s64 %rd2, %rd2, %rd1;"
                        + " ld.const.u32 %y, [%rd2];",
                lane -> 10 + (lane & 3));
        check("ld.const.u32 %y, [table+8];", lane -> 12);
        check("st.local.u32 [own+12], %x; ld.local.u32 %y, [own+12];", lane -> lane * 10);
        check(
                "mov.u64 %rd1, own; cvta.local.u64 %rd2, %rd1; st.u32 [%rd2], %x; ld.local.u32 %y, [own];",
                lane -> lane * 10);
        check(
                "mov.u64 %rd1, tile; cvta.shared.u64 %rd2, %rd1; add.s64 %rd2, %rd2, %rd0; st.u32 [%rd2], %x;"
                        + " cvta.to.shared.u64 %rd3, %rd2; ld.shared.u32 %y, [%rd3];",
                lane -> lane * 10);
        check("ld.global.nc.u32 %y, [%in];", lane -> lane * 10);
        check("ld.u32 %y, [%in];", lane -> lane * 10);
    }

    @Test
    void atomics() {
        String zero = "setp.eq.s32 %p1, %lane, 0; @%p1 st.shared.u32 [tile], 0; bar.sync 0; ";
        String read = " bar.sync 0; ld.shared.u32 %y, [tile];";
        check(zero + "atom.shared.add.u32 %r1, [tile], %x;" + read, lane -> 4960);
        check(zero + "red.shared.max.s32 [tile], %x;" + read, lane -> 310);
        check(zero + "red.shared.or.b32 [tile], %lane;" + read, lane -> 31);
        check(zero + "atom.shared.exch.b32 %r1, [tile], 9;" + read, lane -> 9);
        check(zero + "atom.shared.cas.b32 %r1, [tile], 0, 7;" + read, lane -> 7);
        check(zero + "atom.shared.inc.u32 %y, [tile], 3;", lane -> lane % 4);
        check("atom.global.add.u32 %y, [%in], 1;", lane -> lane * 10);
    }

    @Test
    void barriersLetEveryThreadSeeTheOthers() {
        check(
                "mov.u64 %rd1, tile; add.s64 %rd1, %rd1, %rd0; st.shared.u32 [%rd1], %x; bar.sync 0;"
                        + " xor.b32 %r1, %lane, 31; mul.wide.u32 %rd2, %r1, 4; mov.u64 %rd3, tile; add.s64 %rd3, %rd3, %rd2;"
                        + " ld.shared.u32 %y, [%rd3];",
                lane -> (lane ^ 31) * 10);
    }
}
