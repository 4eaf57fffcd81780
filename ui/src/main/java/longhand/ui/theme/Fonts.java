package longhand.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The faces that ship with Longhand. One file per face: of two files with one family name and style
/// JavaFX keeps the last.
public final class Fonts {

    public static final String SERIF = "Literata";
    public static final String SANS = "Longhand Sans";

    private static final List<String> FILES = List.of(
            "Literata-Regular",
            "Literata-Italic",
            "Literata-Bold",
            "Literata-BoldItalic",
            "LonghandSans-Regular",
            "LonghandSans-Italic",
            "LonghandSans-SemiBold",
            "LonghandSans-Bold");

    private Fonts() {}

    /// Makes the faces known to JavaFX. Needs the toolkit.
    public static void load() {
        FILES.forEach(Fonts::load);
    }

    private static void load(String name) {
        String path = "/longhand/fonts/" + name + ".ttf";
        try (InputStream in = Fonts.class.getResourceAsStream(path)) {
            if (in == null || Font.loadFont(in, 14) == null) {
                throw new IllegalStateException("the font is missing or unreadable: " + path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the font cannot be read: " + path, e);
        }
    }
}
