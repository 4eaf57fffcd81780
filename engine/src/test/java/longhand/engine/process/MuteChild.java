package longhand.engine.process;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Children that misbehave: `hang` reads and never answers, `babble` writes what is no frame.
final class MuteChild {

    private MuteChild() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("babble")) {
            new FileOutputStream(FileDescriptor.out).write("Hello, I am a log line\n".getBytes(StandardCharsets.UTF_8));
        }
        try (InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in))) {
            int got = in.read();
            while (got >= 0) {
                got = in.read();
            }
        }
    }
}
