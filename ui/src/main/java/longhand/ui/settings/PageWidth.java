package longhand.ui.settings;

/// Width of the page's column. It follows the type, never the window.
public enum PageWidth {
    NARROW(28),
    /// 68 characters to the line on average.
    STANDARD(100 / 3.0),
    WIDE(39);

    private final double sizes;

    PageWidth(double sizes) {
        this.sizes = sizes;
    }

    /// In sizes of the type.
    public double sizes() {
        return sizes;
    }
}
