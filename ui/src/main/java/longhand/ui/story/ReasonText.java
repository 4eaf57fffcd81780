package longhand.ui.story;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import longhand.engine.api.MemoryReason;
import longhand.engine.api.MemoryRow;
import longhand.ui.Messages;

/// Why a row is where it is, in the window's words.
///
/// @param icon of the Feather font: kept, added or dropped
/// @param text the reason
record ReasonText(String icon, String text) {

    private static final String KEPT = "fth-check";
    private static final String ADDED = "fth-plus";
    private static final String DROPPED = "fth-minus";

    /// @param step the memory has come to
    /// @param take whether a take brought the row
    static ReasonText of(MemoryRow row, int step, boolean take, Messages messages) {
        if (row.locked()) {
            return new ReasonText(KEPT, messages.text("memory.locked"));
        }
        return switch (row.reason()) {
            case MemoryReason.Fresh _ ->
                new ReasonText(ADDED, messages.text(take ? "memory.added-take" : "memory.added-read"));
            case MemoryReason.Locked _, MemoryReason.Spare _ -> new ReasonText(KEPT, messages.text("memory.room"));
            case MemoryReason.Written _ -> new ReasonText(KEPT, messages.text("memory.written"));
            case MemoryReason.Named(List<String> names) ->
                new ReasonText(KEPT, messages.text("memory.named", joined(names, row.text())));
            case MemoryReason.Touched(int last) -> new ReasonText(KEPT, messages.text("memory.touched", step - last));
            case MemoryReason.Outdone(boolean named, int steps) ->
                new ReasonText(DROPPED, messages.text(named ? "memory.dropped" : "memory.dropped-nameless", steps));
            case MemoryReason.Retired _ -> new ReasonText(DROPPED, messages.text("memory.taken-out"));
        };
    }

    /// As they stand in the row, which has their capitals.
    private static String joined(List<String> names, String text) {
        return names.stream()
                .map(name -> {
                    int at = text.toLowerCase(Locale.ROOT).indexOf(name);
                    return at < 0 ? name : text.substring(at, at + name.length());
                })
                .collect(Collectors.joining(", "));
    }
}
