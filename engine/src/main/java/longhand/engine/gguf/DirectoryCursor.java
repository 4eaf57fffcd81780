package longhand.engine.gguf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Walks over the front part of a model file, which it copies to the heap as it goes.
///
/// A copy, because a file that changes under a map could pass the checks and be another one later,
/// and because walking 100,000 strings over an array is fast before anything is compiled. The copy
/// grows with what was really read, never with what the file claims. Confined to one thread.
final class DirectoryCursor {

    private static final int FIRST_READ = 1 << 18;
    private static final long MOST = 1 << 29;

    private final ByteSource source;
    private final long length;
    private byte[] bytes = new byte[0];
    private int filled;
    private int position;

    DirectoryCursor(ByteSource source) throws IOException {
        this.source = source;
        this.length = source.length();
    }

    long fileLength() {
        return length;
    }

    int position() {
        return position;
    }

    long remaining() {
        return length - position;
    }

    byte[] bytes() {
        return bytes;
    }

    /// @param part what of the field is read; named apart, because joining the two for each of a
    ///             thousand fields costs more at the start of the program than reading them
    int readInt(String field, String part) throws BadModelException {
        need(Integer.BYTES, field, part);
        int value = LittleEndian.getInt(bytes, position);
        position += Integer.BYTES;
        return value;
    }

    long readLong(String field, String part) throws BadModelException {
        need(Long.BYTES, field, part);
        long value = LittleEndian.getLong(bytes, position);
        position += Long.BYTES;
        return value;
    }

    /// A name: 1 to `most` printable ASCII characters, so that it can stand in any message.
    String readName(String field, int most) throws BadModelException {
        long size = readLong(field, "length");
        if (size < 1 || size > most) {
            throw BadModelException.of(field + " length", Long.toUnsignedString(size), "not 1 to " + most);
        }
        need(size, field, "");
        char[] name = new char[(int) size];
        for (int i = 0; i < name.length; i++) {
            name[i] = (char) (bytes[position + i] & 0xff);
            if (name[i] <= ' ' || name[i] > '~') {
                throw BadModelException.of(field + " character", (int) name[i], "not printable ASCII");
            }
        }
        position += name.length;
        return new String(name);
    }

    void skip(long count, String field) throws BadModelException {
        need(count, field, "");
        position += (int) count;
    }

    /// Walks over `count` strings. Short ones take a path without calls: a vocabulary has 100,000 of
    /// them, and at the start of the program this loop is still interpreted.
    void skipStrings(long count, String field) throws BadModelException {
        for (long i = 0; i < count; i++) {
            int at = position;
            if (at + Long.BYTES < filled && isShort(bytes, at)) {
                int end = at + Long.BYTES + (bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8);
                if (end <= filled) {
                    position = end;
                    continue;
                }
            }
            skip(readLong(field, "length"), field);
        }
    }

    private static boolean isShort(byte[] bytes, int at) {
        return (bytes[at + 2] | bytes[at + 3] | bytes[at + 4] | bytes[at + 5] | bytes[at + 6] | bytes[at + 7]) == 0;
    }

    /// Checks that `count` bytes follow and makes them readable.
    private void need(long count, String field, String part) throws BadModelException {
        if (count >= 0 && count <= filled - position) {
            return;
        }
        if (count < 0 || count > remaining()) {
            throw BadModelException.of(
                    field + " " + part,
                    Long.toUnsignedString(count) + " bytes at " + position,
                    "beyond the file's end at " + length);
        }
        if (position + count > MOST) {
            throw BadModelException.of(field, "at byte " + (position + count), "beyond the limit of " + MOST);
        }
        fill((int) (position + count), field);
    }

    private void fill(int least, String field) throws BadModelException {
        long wanted = Math.max(Math.max(FIRST_READ, least), 2L * filled);
        bytes = Arrays.copyOf(bytes, (int) Math.min(Math.min(wanted, MOST), length));
        ByteBuffer target = ByteBuffer.wrap(bytes).position(filled);
        try {
            while (target.position() < bytes.length) {
                if (source.read(target, target.position()) < 0) {
                    throw BadModelException.of(field, "cut off at " + target.position(), "while it was read");
                }
            }
        } catch (IOException failure) {
            throw new BadModelException("the file cannot be read: " + failure.getMessage(), failure);
        }
        filled = bytes.length;
    }
}
