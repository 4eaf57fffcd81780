package longhand.engine.generation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// SHA-256 of model files, computed once per state of a file on a thread of its own.
///
/// Thread-safe.
final class FileHashes {

    private static final Logger LOG = LoggerFactory.getLogger(FileHashes.class);
    private static final int BUFFER_BYTES = 1 << 20;
    private static final String UNKNOWN = "";

    private final Map<FileStamp, CompletableFuture<String>> hashes = new ConcurrentHashMap<>();

    /// The hex hash, or an empty string as long as it is not known. Starts nothing, waits for nothing.
    String known(FileStamp file) {
        CompletableFuture<String> hash = hashes.get(file);
        return hash == null ? UNKNOWN : hash.getNow(UNKNOWN);
    }

    /// Sees to it that the hash will be known.
    void begin(FileStamp file) {
        hashes.computeIfAbsent(file, FileHashes::start);
    }

    /// The hex hash, or an empty string if it is not there in time.
    String await(FileStamp file, long millis) {
        return hashes.computeIfAbsent(file, FileHashes::start)
                .copy()
                .completeOnTimeout(UNKNOWN, millis, TimeUnit.MILLISECONDS)
                .join();
    }

    private static CompletableFuture<String> start(FileStamp file) {
        CompletableFuture<String> hash = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform()
                .name("engine-hash")
                .daemon(true)
                .unstarted(() -> hash.complete(compute(file.path())));
        thread.start();
        return hash;
    }

    private static String compute(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER_BYTES];
            try (DigestInputStream read = new DigestInputStream(bytes, digest)) {
                int got = read.read(buffer);
                while (got >= 0) {
                    got = read.read(buffer);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException failure) {
            LOG.warn("The hash of {} stays unknown: {}", file, failure.toString());
            return UNKNOWN;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
