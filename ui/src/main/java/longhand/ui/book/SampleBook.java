package longhand.ui.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The sample book that ships with Longhand.
public final class SampleBook {

    private static final String PATH = "/longhand/sample/a-slow-tide.md";

    private SampleBook() {}

    public static BookOutline read() {
        try (InputStream in = SampleBook.class.getResourceAsStream(PATH)) {
            if (in == null) {
                throw new IllegalStateException("the sample book is missing: " + PATH);
            }
            return BookOutline.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the sample book cannot be read: " + PATH, e);
        }
    }
}
