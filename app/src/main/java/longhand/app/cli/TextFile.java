package longhand.app.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Reads text that a command was pointed at.
final class TextFile {

    /// Some editors put it ahead of a text.
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private TextFile() {}

    /// @param name of a file, or `-` for stdin
    static String read(String name, Console console) throws CommandFailure {
        try {
            byte[] bytes = name.equals("-") ? console.in().readAllBytes() : Files.readAllBytes(Path.of(name));
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (NoSuchFileException | InvalidPathException missing) {
            throw new CommandFailure("There is no file " + name + ".", missing);
        } catch (CharacterCodingException otherCharset) {
            throw new CommandFailure(name + " is not UTF-8 text.", otherCharset);
        } catch (IOException unreadable) {
            throw new CommandFailure(name + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
