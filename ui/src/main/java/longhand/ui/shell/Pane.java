package longhand.ui.shell;

/// A pane beside the page, with the widths that it may have, px.
enum Pane {
    BINDER(200, 240, 320),
    INSPECTOR(304, 336, 420);

    private final int least;
    private final int usual;
    private final int most;

    Pane(int least, int usual, int most) {
        this.least = least;
        this.usual = usual;
        this.most = most;
    }

    int least() {
        return least;
    }

    int usual() {
        return usual;
    }

    /// The nearest width that it may have.
    int fit(double width) {
        return Math.clamp(Math.round(width), least, most);
    }
}
