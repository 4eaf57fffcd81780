package longhand.installers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Starts an image once, without a display: the command line, the engine's process, the window.
///
/// @param image   what was built
/// @param target  where the test may write
/// @param version what the image must say
/// @param flags   what every JVM of Longhand is started with
record SmokeTest(ImageFolder image, Path target, String version, List<String> flags) {

    private static final int MINUTES = 3;

    void run() throws IOException, InterruptedException {
        Trees.delete(home());
        Files.createDirectories(home());
        String said = cli("--version");
        require(said.contains("longhand " + version), "it says its version: " + said);
        String models = cli("model", "list");
        require(models.contains("smollm2"), "it lists the models: " + models);
        startEngine();
        drawWindow();
    }

    private String cli(String... arguments) throws IOException, InterruptedException {
        return said(command(image.launcher(ImageFolder.COMMAND_LINE), arguments));
    }

    /// As the studio starts it; it ends with its input, which is empty.
    private void startEngine() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(image.java().toString()));
        command.addAll(flags);
        command.addAll(List.of("-cp", image.jars() + File.separator + "*", "longhand.engine.process.EngineChild"));
        said(command);
    }

    private void drawWindow() throws IOException, InterruptedException {
        Path book = home().resolve("A book");
        cli("project", "new", book.toString());
        Path picture = target.resolve("smoke.png");
        Files.deleteIfExists(picture);
        String drawn = said(command(
                image.launcher(ImageFolder.STUDIO), "studio", book.toString(), "--snapshot", picture.toString()));
        require(Files.exists(picture) && Files.size(picture) > 10_000, "it draws its window: " + drawn);
        System.out.println("its window: " + picture);
    }

    private static List<String> command(Path program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /// What a program says on both streams, which is printed too; it must end well.
    private String said(List<String> command) throws IOException, InterruptedException {
        Path log = target.resolve("smoke.log");
        Path nothing = Files.write(target.resolve("smoke.in"), new byte[0]);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(nothing.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // Without display, and away from what the person who builds keeps in the home folder.
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        for (String folder : List.of("XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA")) {
            builder.environment().put(folder, home().toString());
        }
        Process process = builder.start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        String said = Files.readString(log);
        System.out.println("> " + String.join(" ", command) + System.lineSeparator() + said);
        require(ended && process.exitValue() == 0, "it ends well: " + said);
        return said;
    }

    private Path home() {
        return target.resolve("smoke-home");
    }

    private static void require(boolean holds, String claim) {
        if (!holds) {
            throw new IllegalStateException("not true of the image: " + claim);
        }
    }
}
