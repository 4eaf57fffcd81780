package longhand.installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Builds an image of the program for the system that it runs on, and starts it once without a display.
///
/// Two buckets: a run-time image of JDK modules with JavaFX and the Vector API in it, made by jlink;
/// and all other jars on the class path, since jlink takes no automatic modules (adr/0002).
public final class AppImage {

    /// What the jars on the class path use of the JDK; jlink adds what these need.
    private static final String MODULES = String.join(
            ",",
            "java.base",
            "java.logging",
            "java.management",
            "java.naming",
            "java.sql",
            "java.xml",
            "javafx.controls",
            "jdk.incubator.vector",
            "jdk.localedata",
            "jdk.management",
            "jdk.unsupported");

    private final Path runnable;
    private final Path target;
    private final String version;
    private final JavaOptions options;

    private AppImage(Path runnable, Path target, String version, JavaOptions options) {
        this.runnable = runnable;
        this.target = target;
        this.version = version;
        this.options = options;
    }

    /// @param arguments the runnable folder, where to build, the version, then the flags of the JVM
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Instant start = Instant.now();
        List<String> flags = new ArrayList<>();
        for (int i = 3; i < arguments.length; i++) {
            flags.addAll(List.of(arguments[i].split(" ")));
        }
        Path target = Path.of(arguments[1]).toAbsolutePath();
        String version = arguments[2];
        new AppImage(Path.of(arguments[0]), target, version, new JavaOptions(flags)).build();
        ImageFolder image = new ImageFolder(target.resolve("image"));
        System.out.println(
                image.path() + ": " + Trees.size(image.path()) / 1_000_000 + " MB, built in " + since(start) + " s");
        new SmokeTest(image, target, version, flags).run();
        System.out.println("built and started in " + since(start) + " s");
    }

    private static long since(Instant start) {
        return Duration.between(start, Instant.now()).toSeconds();
    }

    private void build() throws IOException {
        Files.createDirectories(target);
        link();
        pack();
    }

    private void link() throws IOException {
        Trees.delete(runtime());
        run(
                "jlink",
                "--module-path",
                runnable.resolve("lib").resolve("fx").toString(),
                "--add-modules",
                MODULES,
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                "--compress=zip-6",
                "--output",
                runtime().toString());
    }

    private void pack() throws IOException {
        Trees.delete(target.resolve("image"));
        List<String> arguments = new ArrayList<>(List.of(
                "--type",
                "app-image",
                "--name",
                ImageFolder.STUDIO,
                "--app-version",
                // macOS refuses a version that begins with 0.
                ImageFolder.isMac() && version.startsWith("0.") ? "1" + version.substring(1) : version,
                "--description",
                "A studio for people who write long",
                "--runtime-image",
                runtime().toString(),
                "--input",
                input().toString(),
                "--main-jar",
                "longhand-app-" + version + ".jar",
                "--main-class",
                "longhand.app.Main",
                "--add-launcher",
                ImageFolder.COMMAND_LINE + "=" + commandLine(),
                "--dest",
                target.resolve("image").toString()));
        for (String option : options.studio()) {
            arguments.addAll(List.of("--java-options", option));
        }
        run("jpackage", arguments.toArray(String[]::new));
    }

    /// The jars of the class path and the settings of the log, without JavaFX.
    private Path input() throws IOException {
        Path input = target.resolve("input");
        Trees.delete(input);
        Files.createDirectories(input);
        try (Stream<Path> jars = Files.list(runnable.resolve("lib"))) {
            for (Path jar : jars.filter(Files::isRegularFile).toList()) {
                Files.copy(jar, input.resolve(jar.getFileName()));
            }
        }
        return input;
    }

    /// A second launcher, which on Windows has a console.
    private Path commandLine() throws IOException {
        String file = "win-console=true\njava-options=" + options.commandLineProperty() + "\n";
        return Files.writeString(target.resolve(ImageFolder.COMMAND_LINE + ".properties"), file);
    }

    private Path runtime() {
        return target.resolve("runtime");
    }

    private static void run(String tool, String... arguments) {
        int exit = ToolProvider.findFirst(tool)
                .orElseThrow(() -> new IllegalStateException("this JDK has no " + tool))
                .run(System.out, System.err, arguments);
        if (exit != 0) {
            throw new IllegalStateException(tool + " ended with " + exit);
        }
    }
}
