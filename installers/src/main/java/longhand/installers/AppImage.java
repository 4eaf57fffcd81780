package longhand.installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Builds an image of the program for the system that it runs on, and starts it once without a display.
///
/// Two buckets: a run-time image of JDK modules with JavaFX and the Vector API in it, made by jlink;
/// and all other jars on the class path, since jlink takes no automatic modules (adr/0002). Run as a
/// single file by the build's JDK.
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

    private static final String STUDIO = "Longhand";
    private static final String COMMAND_LINE = "longhand-cli";

    private final Path runnable;
    private final Path target;
    private final String version;
    private final List<String> flags;

    private AppImage(Path runnable, Path target, String version, List<String> flags) {
        this.runnable = runnable;
        this.target = target;
        this.version = version;
        this.flags = flags;
    }

    /// @param arguments the runnable folder, where to build, the version, then the flags of the JVM
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> flags = new ArrayList<>();
        for (int i = 3; i < arguments.length; i++) {
            flags.addAll(List.of(arguments[i].split(" ")));
        }
        AppImage image = new AppImage(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2], flags);
        image.link();
        image.pack();
        image.start();
    }

    private void link() throws IOException {
        Files.createDirectories(target);
        delete(runtime());
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
        delete(target.resolve("image"));
        delete(target.resolve("input"));
        Path input = Files.createDirectories(target.resolve("input"));
        try (Stream<Path> jars = Files.list(runnable.resolve("lib"))) {
            for (Path jar : jars.filter(Files::isRegularFile).toList()) {
                Files.copy(jar, input.resolve(jar.getFileName()));
            }
        }
        List<String> arguments = new ArrayList<>(List.of(
                "--type",
                "app-image",
                "--name",
                STUDIO,
                "--app-version",
                // macOS refuses a version that begins with 0.
                isMac() && version.startsWith("0.") ? "1" + version.substring(1) : version,
                "--description",
                "A studio for people who write long",
                "--runtime-image",
                runtime().toString(),
                "--input",
                input.toString(),
                "--main-jar",
                "longhand-app-" + version + ".jar",
                "--main-class",
                "longhand.app.Main",
                "--add-launcher",
                COMMAND_LINE + "=" + commandLine(),
                "--dest",
                target.resolve("image").toString()));
        for (String option : javaOptions("-Xmx1g")) {
            arguments.addAll(List.of("--java-options", option));
        }
        run("jpackage", arguments.toArray(String[]::new));
    }

    /// A second launcher, which on Windows has a console.
    private Path commandLine() throws IOException {
        String options = String.join(" ", javaOptions("-XX:+UseSerialGC"));
        // A properties file: a backslash would begin an escape.
        String text = "win-console=true\njava-options=" + options.replace("\\", "\\\\") + "\n";
        return Files.writeString(target.resolve(COMMAND_LINE + ".properties"), text);
    }

    private List<String> javaOptions(String last) {
        List<String> options = new ArrayList<>();
        for (int i = 0; i < flags.size(); i++) {
            // jpackage passes one option as one word.
            boolean pair = flags.get(i).equals("--add-modules");
            options.add(pair ? flags.get(i) + "=" + flags.get(++i) : flags.get(i));
        }
        options.add("--enable-native-access=javafx.graphics");
        options.add("-Djava.util.logging.config.file=$APPDIR/logging.properties");
        options.add(last);
        return options;
    }

    /// The smoke test: the version from the command line, and a picture of the window.
    private void start() throws IOException, InterruptedException {
        String said = output(launcher(COMMAND_LINE), "--version");
        require(said.contains("longhand " + version), "the image says its version: " + said);
        Path picture = target.resolve("smoke.png");
        Files.deleteIfExists(picture);
        String drawn = output(launcher(STUDIO), "studio", "--snapshot", picture.toString());
        require(Files.exists(picture) && Files.size(picture) > 10_000, "the image draws its window: " + drawn);
        System.out.println("image: " + target.resolve("image"));
    }

    private String output(Path launcher, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Path log = target.resolve("smoke.log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        // Without display, and away from what the person who builds keeps in the home folder.
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        for (String folder : List.of("XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA")) {
            builder.environment().put(folder, target.resolve("smoke-home").toAbsolutePath().toString());
        }
        int exit = builder.start().waitFor();
        String said = Files.readString(log);
        require(exit == 0, command + " ended with " + exit + ": " + said);
        return said;
    }

    private Path launcher(String name) {
        Path image = target.resolve("image");
        if (isMac()) {
            return image.resolve(STUDIO + ".app/Contents/MacOS").resolve(name);
        }
        return os().startsWith("windows")
                ? image.resolve(STUDIO).resolve(name + ".exe")
                : image.resolve(STUDIO).resolve("bin").resolve(name);
    }

    private static boolean isMac() {
        return os().startsWith("mac");
    }

    private static String os() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }

    private Path runtime() {
        return target.resolve("runtime");
    }

    private static void run(String tool, String... arguments) {
        int exit = ToolProvider.findFirst(tool)
                .orElseThrow(() -> new IllegalStateException("this JDK has no " + tool))
                .run(System.out, System.err, arguments);
        require(exit == 0, tool + " ended with " + exit);
    }

    private static void require(boolean holds, String claim) {
        if (!holds) {
            throw new IllegalStateException("not true: " + claim);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
