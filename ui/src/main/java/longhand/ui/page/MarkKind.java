package longhand.ui.page;

import java.util.Locale;

/// The layers of marks, painted from back to front. Lines lie in lanes under the base line, so that
/// all of them can stand under one word.
public enum MarkKind {
    ORIGIN_TINT,
    COMMENT,
    /// What of a line of verse breaks its form.
    FOOT,
    HIT,
    HIT_NOW,
    SELECTION,
    SPELLING(0),
    ORIGIN_DOTS(2),
    PASTED(2),
    STALE(4),
    FAULT(4);

    private final boolean line;
    private final double lanePixels;

    MarkKind() {
        line = false;
        lanePixels = 0;
    }

    MarkKind(double lanePixels) {
        line = true;
        this.lanePixels = lanePixels;
    }

    /// Whether it is a line under the words, and not a tint behind them.
    boolean isLine() {
        return line;
    }

    double lanePixels() {
        return lanePixels;
    }

    String styleClass() {
        return "lh-mark-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
