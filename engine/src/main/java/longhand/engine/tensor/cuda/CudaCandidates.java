package longhand.engine.tensor.cuda;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import longhand.engine.tensor.Activations;
import longhand.engine.tensor.CandidateSearch;
import longhand.engine.tensor.Candidates;

/// Looks for candidates on the device: one copy of some kilobytes brings them. Confined to the decode thread.
final class CudaCandidates implements CandidateSearch {

    private static final int SCORES_PER_BLOCK = 4096;
    private static final int THREADS = 256;
    private static final int PART_BYTES = 16;

    /// Numbers before the candidates, of 4 bytes each.
    private static final int HEAD = 8;

    private final CudaBackend backend;
    private final Uploads uploads;
    private final int vocabulary;
    private final long allowedAt;
    private final long parts;
    private final long found;
    private final long[] known;
    private final float[] copy = new float[HEAD + 2 * Candidates.MOST];
    private boolean isKnown;

    CudaCandidates(CudaBackend backend, DeviceMemory memory, Uploads uploads, int vocabulary) {
        this.backend = backend;
        this.uploads = uploads;
        this.vocabulary = vocabulary;
        known = new long[Math.ceilDiv(vocabulary, Long.SIZE)];
        allowedAt = memory.allocate((long) known.length * Long.BYTES, "the mask of a token");
        parts = memory.allocate((long) blocks() * PART_BYTES, "measures of scores");
        found = memory.allocate((long) copy.length * Float.BYTES, "candidates");
    }

    private int blocks() {
        return Math.ceilDiv(vocabulary, SCORES_PER_BLOCK);
    }

    /// Goes to the device only if it differs from the last one.
    @Override
    public void allow(long[] allowed) {
        if (isKnown && Arrays.equals(allowed, known)) {
            return;
        }
        System.arraycopy(allowed, 0, known, 0, known.length);
        MemorySegment buffer = uploads.next();
        MemorySegment.copy(known, 0, buffer, ValueLayout.JAVA_LONG, 0, known.length);
        uploads.send(0, (long) known.length * Long.BYTES, allowedAt);
        uploads.sent();
        isKnown = true;
    }

    @Override
    public void find(Activations scores) {
        long x = ((CudaActivations) scores).address();
        backend.next()
                .address(x)
                .address(allowedAt)
                .integer(vocabulary)
                .address(parts)
                .address(found)
                .launch("measure_scores", blocks(), 1, THREADS);
        backend.next()
                .address(x)
                .address(allowedAt)
                .integer(vocabulary)
                .address(parts)
                .real(Candidates.REACH)
                .integer(Candidates.MOST)
                .address(found)
                .launch("pick_scores", blocks(), 1, THREADS);
    }

    @Override
    public boolean read(Candidates out) {
        backend.read(found, copy.length, copy);
        int count = Float.floatToRawIntBits(copy[0]);
        out.start(copy[1], copy[2], copy[3], copy[4]);
        if (count > Candidates.MOST) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            out.add(Float.floatToRawIntBits(copy[HEAD + 2 * i]), copy[HEAD + 2 * i + 1]);
        }
        out.finish();
        return true;
    }
}
