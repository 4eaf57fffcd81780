package longhand.app.cli;

import longhand.engine.api.MemoryReason;
import longhand.engine.api.MemoryRow;

/// Why a row is remembered, for people.
final class Reasons {

    private Reasons() {}

    static String of(MemoryRow row) {
        String reason = of(row.reason());
        return switch (row.doubt()) {
            case NONE -> reason;
            case NEWER_ROW -> reason + "; a newer row speaks of the same things";
            case SOURCE_CHANGED -> reason + "; its source was edited, so it is not told";
        };
    }

    private static String of(MemoryReason reason) {
        return switch (reason) {
            case MemoryReason.Fresh _ -> "came in with the last step";
            case MemoryReason.Locked _ -> "locked by the writer";
            case MemoryReason.Written _ -> "written by the writer";
            case MemoryReason.Named named -> "names " + String.join(", ", named.names());
            case MemoryReason.Touched touched -> "step " + touched.step() + " spoke of it";
            case MemoryReason.Spare _ -> "nothing needed its place";
            case MemoryReason.Outdone outdone ->
                (outdone.named() ? "" : "no name, ") + "not touched for " + outdone.steps() + " steps";
            case MemoryReason.Retired _ -> "taken out by the writer";
        };
    }
}
