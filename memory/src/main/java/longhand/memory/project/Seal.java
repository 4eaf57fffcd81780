package longhand.memory.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import longhand.memory.journal.PrivateFiles;

/// Marks what this installation wrote, so that a store made elsewhere is never opened: opening a
/// stranger's H2 file runs the stranger's code. Immutable.
final class Seal {

    private static final int KEY_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private Seal(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /// Reads the key of this installation, or makes one.
    static Seal load(Path keyFile) throws IOException {
        if (Files.isRegularFile(keyFile) && Files.size(keyFile) == KEY_BYTES) {
            return new Seal(Files.readAllBytes(keyFile));
        }
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        PrivateFiles.createFolder(keyFile.toAbsolutePath().resolveSibling(""));
        PrivateFiles.replace(keyFile, fresh);
        return new Seal(fresh);
    }

    String of(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
