package longhand.ui.page;

/// How the writer wants the page set.
///
/// @param fontFamily  of the text
/// @param sizePixels  of the type, 14 to 28
/// @param pitchPixels from base line to base line
public record PageSettings(String fontFamily, double sizePixels, double pitchPixels) {

    public static final double SMALLEST = 14;
    public static final double LARGEST = 28;
    public static final PageSettings STANDARD = of("Literata", 18);

    public PageSettings {
        if (sizePixels < SMALLEST || sizePixels > LARGEST) {
            throw new IllegalArgumentException("size must be in 14..28: " + sizePixels);
        }
        if (pitchPixels < sizePixels) {
            throw new IllegalArgumentException("pitch must be at least the size: " + pitchPixels);
        }
    }

    /// With the pitch that suits the size: five thirds of it.
    public static PageSettings of(String fontFamily, double sizePixels) {
        return new PageSettings(fontFamily, sizePixels, Math.rint(sizePixels * 5 / 3));
    }

    /// The measure: 33 1/3 times the size, 68 characters on average. It never grows with the window.
    double columnPixels() {
        return Math.rint(sizePixels * 100 / 3);
    }

    double indentPixels() {
        return 1.5 * sizePixels;
    }
}
