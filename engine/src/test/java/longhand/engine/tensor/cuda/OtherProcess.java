package longhand.engine.tensor.cuda;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A process on a machine without a driver, even if this one has one.
///
/// @param temp folder of the test
record OtherProcess(Path temp) {

    /// What a process came to and said.
    record End(int status, String said) {}

    /// @param libraries where it finds JCuda's, if it does
    /// @param temporary its folder for temporary files
    End run(Class<?> program, Path libraries, Path temporary) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.library.path=" + libraries,
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName()))
                .redirectErrorStream(true);
        builder.environment().put("LD_LIBRARY_PATH", noDriver().toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new End(process.waitFor(), said);
    }

    /// A folder with a driver that no system can load.
    private Path noDriver() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("no-driver"));
        Files.write(folder.resolve("libcuda.so.1"), new byte[0]);
        return folder;
    }
}
