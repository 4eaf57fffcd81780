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
import longhand.memory.journal.DiskReason;
import longhand.memory.journal.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Marks what this installation wrote, so that a store made elsewhere is never opened: opening a
/// stranger's H2 file runs the stranger's code. Immutable.
final class Seal {

    private static final Logger LOG = LoggerFactory.getLogger(Seal.class);
    private static final int KEY_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private Seal(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /// Reads the key of this installation, or makes one. Where it cannot be kept, it serves this run only
    /// and each later one makes its stores anew.
    static Seal load(Path keyFile) {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        try {
            if (Files.isRegularFile(keyFile) && Files.size(keyFile) == KEY_BYTES) {
                return new Seal(Files.readAllBytes(keyFile));
            }
            PrivateFiles.createFolder(keyFile.toAbsolutePath().resolveSibling(""));
            PrivateFiles.replace(keyFile, key);
        } catch (IOException e) {
            LOG.warn("The key that marks stores as ours could not be kept: {}", DiskReason.of(e));
        }
        return new Seal(key);
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
