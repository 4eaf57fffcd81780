package longhand.ui.page;

/// How the writer wants the page set.
///
/// @param fontFamily  of the text
/// @param sizePixels  of the type, 14 to 28
/// @param pitchPixels from base line to base line
/// @param measure     width of the column in sizes of the type
/// @param blankLine   parts paragraphs by a blank line instead of a first-line indent
public record PageSettings(
        String fontFamily, double sizePixels, double pitchPixels, double measure, boolean blankLine) {

    /// 68 characters to the line on average.
    public static final double STANDARD_MEASURE = 100 / 3.0;

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
        if (!(measure >= 10 && measure <= 60)) {
            throw new IllegalArgumentException("measure must be in 10..60: " + measure);
        }
    }

    /// With the pitch that suits the size: five thirds of it.
    public static PageSettings of(String fontFamily, double sizePixels) {
        return new PageSettings(fontFamily, sizePixels, Math.rint(sizePixels * 5 / 3), STANDARD_MEASURE, false);
    }

    public PageSettings withMeasure(double sizes) {
        return new PageSettings(fontFamily, sizePixels, pitchPixels, sizes, blankLine);
    }

    public PageSettings withBlankLine(boolean on) {
        return new PageSettings(fontFamily, sizePixels, pitchPixels, measure, on);
    }

    /// The column. It never grows with the window.
    double columnPixels() {
        return Math.rint(sizePixels * measure);
    }

    double indentPixels() {
        return 1.5 * sizePixels;
    }
}
