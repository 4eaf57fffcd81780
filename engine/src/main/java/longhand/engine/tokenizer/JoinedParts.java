package longhand.engine.tokenizer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// The parts of a prompt as one text that still knows which of its bytes are markup.
final class JoinedParts {

    private static final int[] NO_MARKUP = {};

    private final byte[] bytes;
    private final int[] markup;

    private JoinedParts(byte[] bytes, int[] markup) {
        this.bytes = bytes;
        this.markup = markup;
    }

    static JoinedParts of(List<TextPart> parts) {
        StringBuilder joined = new StringBuilder();
        boolean plain = true;
        for (TextPart part : parts) {
            joined.append(part.text());
            plain &= !part.markup();
        }
        byte[] bytes = joined.toString().getBytes(StandardCharsets.UTF_8);
        return new JoinedParts(bytes, plain ? NO_MARKUP : markup(parts, bytes.length));
    }

    private static int[] markup(List<TextPart> parts, int size) {
        int[] markup = new int[size];
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            TextPart part = parts.get(i);
            int end = at + part.text().getBytes(StandardCharsets.UTF_8).length;
            Arrays.fill(markup, at, end, part.markup() ? i + 1 : 0);
            at = end;
        }
        return markup;
    }

    /// UTF-8.
    byte[] bytes() {
        return bytes;
    }

    /// For each byte the number of the markup part it lies in, 0 outside of markup; empty if there is
    /// no markup at all.
    int[] markup() {
        return markup;
    }
}
