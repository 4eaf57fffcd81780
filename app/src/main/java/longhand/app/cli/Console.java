package longhand.app.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Where a command reads and writes. Always UTF-8, whatever the desktop is set to.
///
/// @param in   what the command is given
/// @param out  results, nothing else
/// @param err  progress and failures
public record Console(InputStream in, PrintStream out, PrintStream err) {

    /// The streams of this process. Buffered: whoever wants a line to be seen flushes it.
    public static Console ofProcess() {
        return new Console(
                new FileInputStream(FileDescriptor.in),
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    }
}
