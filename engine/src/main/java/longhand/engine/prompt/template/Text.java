package longhand.engine.prompt.template;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/// A text as a template sees it: code points, each of which knows whether the writer wrote it.
///
/// Cutting, joining and changing case keep that knowledge; comparing ignores it. Immutable.
final class Text implements Comparable<Text> {

    static final Text EMPTY = new Text(new int[0]);
    private static final int WRITTEN = 1 << 24;
    private static final int CODE_POINT = WRITTEN - 1;

    private final int[] characters;

    private Text(int[] characters) {
        this.characters = characters;
    }

    static Text of(String text) {
        return new Text(text.codePoints().toArray());
    }

    /// A text that the writer wrote.
    static Text written(String text) {
        return new Text(text.codePoints().map(character -> character | WRITTEN).toArray());
    }

    int length() {
        return characters.length;
    }

    boolean isEmpty() {
        return characters.length == 0;
    }

    int at(int index) {
        return characters[index] & CODE_POINT;
    }

    boolean isWritten(int index) {
        return (characters[index] & WRITTEN) != 0;
    }

    Text slice(int from, int to) {
        return new Text(Arrays.copyOfRange(characters, from, to));
    }

    /// The characters at `from`, `from + step` and so on, `count` of them.
    Text pick(int from, int step, int count) {
        int[] picked = new int[count];
        for (int i = 0; i < count; i++) {
            picked[i] = characters[from + i * step];
        }
        return new Text(picked);
    }

    boolean startsWith(Text other, int from) {
        return from >= 0
                && from + other.length() <= length()
                && Arrays.equals(plain(from, from + other.length()), other.plain(0, other.length()));
    }

    /// Where `other` begins at or after `from`, or -1.
    int indexOf(Text other, int from) {
        for (int at = from; at + other.length() <= length(); at++) {
            if (isAt(other, at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isAt(Text other, int from) {
        for (int i = 0; i < other.length(); i++) {
            if (at(from + i) != other.at(i)) {
                return false;
            }
        }
        return true;
    }

    /// Without the characters of `unwanted` at the chosen ends; null stands for white space.
    Text strip(java.util.function.IntPredicate unwanted, boolean left, boolean right) {
        int from = 0;
        int to = length();
        while (left && from < to && unwanted.test(at(from))) {
            from++;
        }
        while (right && to > from && unwanted.test(at(to - 1))) {
            to--;
        }
        return slice(from, to);
    }

    Text strip() {
        return strip(Text::isSpace, true, true);
    }

    static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == 0x85;
    }

    boolean contains(int character) {
        for (int i = 0; i < length(); i++) {
            if (at(i) == character) {
                return true;
            }
        }
        return false;
    }

    /// Replaces every character by some text, which counts as written by whoever wrote the character.
    Text map(UnaryOperator<String> change) {
        TextBuilder out = new TextBuilder();
        for (int i = 0; i < length(); i++) {
            String changed = change.apply(Character.toString(at(i)));
            out.add(isWritten(i) ? written(changed) : of(changed));
        }
        return out.build();
    }

    Text upper() {
        return map(character -> character.toUpperCase(java.util.Locale.ROOT));
    }

    Text lower() {
        return map(character -> character.toLowerCase(java.util.Locale.ROOT));
    }

    private int[] plain(int from, int to) {
        int[] plain = new int[to - from];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = at(from + i);
        }
        return plain;
    }

    @Override
    public int compareTo(Text other) {
        return Arrays.compare(plain(0, length()), other.plain(0, other.length()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Text text && text.length() == length() && isAt(text, 0);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(plain(0, length()));
    }

    @Override
    public String toString() {
        return new String(plain(0, length()), 0, length());
    }

    /// Puts texts together. Confined to one thread.
    static final class TextBuilder {

        private int[] characters = new int[64];
        private int size;

        void add(Text text) {
            if (size + text.length() > characters.length) {
                characters = Arrays.copyOf(characters, Math.max(size + text.length(), 2 * characters.length));
            }
            System.arraycopy(text.characters, 0, characters, size, text.length());
            size += text.length();
        }

        void add(String text) {
            if (text.length() == 1) {
                add(text.charAt(0));
            } else {
                add(Text.of(text));
            }
        }

        private void add(int character) {
            if (size == characters.length) {
                characters = Arrays.copyOf(characters, 2 * size);
            }
            characters[size++] = character;
        }

        int length() {
            return size;
        }

        Text build() {
            return new Text(Arrays.copyOf(characters, size));
        }
    }
}
