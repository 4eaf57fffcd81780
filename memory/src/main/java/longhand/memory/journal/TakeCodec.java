package longhand.memory.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Take;
import longhand.memory.api.Take.TracedToken;

/// Takes and their traces as bytes.
public final class TakeCodec {

    private TakeCodec() {}

    public static byte[] encode(Take take) {
        PayloadWriter out = new PayloadWriter();
        write(take, out);
        return out.toBytes();
    }

    /// A trace alone: the number of tokens, then id and four floats for each.
    public static byte[] encode(List<TracedToken> trace) {
        PayloadWriter out = new PayloadWriter();
        write(trace, out);
        return out.toBytes();
    }

    public static List<TracedToken> trace(byte[] bytes) throws MemoryException {
        return trace(new PayloadReader(bytes));
    }

    static void write(Take take, PayloadWriter out) {
        out.number(take.number()).number(take.scene().value()).number(take.at());
        out.text(take.text()).number(take.sibling()).number(take.seed());
        out.text(take.modelName()).text(take.modelSha256()).text(take.settings());
        write(take.trace(), out);
        Instant at = take.writtenAt();
        out.signed(at.getEpochSecond()).number(at.getNano());
    }

    static Take take(PayloadReader in) throws MemoryException {
        return new Take(
                in.number(),
                new ItemId(in.number()),
                in.integer(),
                in.text(),
                in.number(),
                in.number(),
                in.text(),
                in.text(),
                in.text(),
                trace(in),
                Instant.ofEpochSecond(in.signed(), in.integer()));
    }

    private static void write(List<TracedToken> trace, PayloadWriter out) {
        out.number(trace.size());
        for (TracedToken token : trace) {
            out.number(token.token()).real(token.rawLogProbability()).real(token.rawEntropy());
            out.real(token.logProbability()).real(token.entropy());
        }
    }

    private static List<TracedToken> trace(PayloadReader in) throws MemoryException {
        int count = in.count();
        List<TracedToken> trace = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            trace.add(new TracedToken(in.integer(), in.real(), in.real(), in.real(), in.real()));
        }
        return trace;
    }
}
