package longhand.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the build knows and the program needs.
///
/// @param version      of Longhand
/// @param engineFlags  what a JVM without a window is started with; the launcher scripts carry the same
/// @param archive      name of the file of classes that lies beside the program
record BuildProperties(String version, List<String> engineFlags, String archive) {

    BuildProperties {
        engineFlags = List.copyOf(engineFlags);
    }

    static BuildProperties read() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(BuildProperties.class.getResourceAsStream("build.properties"))) {
            properties.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("build.properties of the program cannot be read", unreadable);
        }
        String flags = Stream.of("jvm.flags", "jvm.kernels", "jvm.engine")
                .map(properties::getProperty)
                .collect(Collectors.joining(" "));
        return new BuildProperties(
                properties.getProperty("version"), List.of(flags.split(" ")), properties.getProperty("archive.name"));
    }
}
