package longhand.engine.tokenizer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The alphabet in which byte-level BPE spells bytes (Radford et al., 2019): printable bytes stand
/// for themselves, the others follow from U+0100 on, so that no spelling has a space or a control.
final class ByteAlphabet {

    private static final int FIRST_SUBSTITUTE = 0x100;
    private static final int BYTES = 256;

    private static final char[] CHARACTERS = new char[BYTES];
    private static final short[] BYTE_OF = new short[2 * FIRST_SUBSTITUTE];

    static {
        Arrays.fill(BYTE_OF, (short) -1);
        int substitute = FIRST_SUBSTITUTE;
        for (int b = 0; b < BYTES; b++) {
            CHARACTERS[b] = isPrintable(b) ? (char) b : (char) substitute++;
            BYTE_OF[CHARACTERS[b]] = (short) b;
        }
    }

    private ByteAlphabet() {}

    private static boolean isPrintable(int b) {
        return b >= '!' && b <= '~' || b >= 0xa1 && b <= 0xac || b >= 0xae;
    }

    /// Spells `text[from..to)` into `target`, which has room for two bytes each.
    ///
    /// @param bounds where the spelling of each byte begins, and where the last ends; overwritten
    static void spell(byte[] text, int from, int to, byte[] target, int[] bounds) {
        int at = 0;
        for (int i = from; i < to; i++) {
            bounds[i - from] = at;
            char character = CHARACTERS[text[i] & 0xff];
            if (character < 0x80) {
                target[at++] = (byte) character;
            } else {
                target[at++] = (byte) (0xc0 | character >> 6);
                target[at++] = (byte) (0x80 | character & 0x3f);
            }
        }
        bounds[to - from] = at;
    }

    /// The spelling of one byte.
    static String spelling(int b) {
        return String.valueOf(CHARACTERS[b]);
    }

    /// The bytes that a token spells; what is not of this alphabet stands for itself.
    static byte[] read(byte[] spelling) {
        String text = new String(spelling, StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            if (character < BYTE_OF.length && BYTE_OF[character] >= 0) {
                out.write(BYTE_OF[character]);
            } else {
                out.writeBytes(Character.toString(character).getBytes(StandardCharsets.UTF_8));
            }
            at += Character.charCount(character);
        }
        return out.toByteArray();
    }
}
