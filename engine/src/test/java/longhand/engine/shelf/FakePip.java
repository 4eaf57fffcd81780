package longhand.engine.shelf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A shell script that takes pip's arguments and brings wheels from a folder instead of the network.
final class FakePip {

    private final Path folder;

    FakePip(Path folder) throws IOException {
        this.folder = folder;
        script("""
                cp "$here/$requirement.whl" "$dest/" 2>/dev/null || {
                  echo "WARNING: Retrying"
                  echo "ERROR: No matching distribution found for $requirement"
                  echo "see the manual"
                  exit 1
                }
                """);
    }

    /// Puts a package with one file in it into the folder.
    FakePip with(String requirement, String entry, byte[] content) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(requirement + ".whl"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return this;
    }

    /// Begins every download and finishes none.
    FakePip thatNeverEnds() throws IOException {
        script("""
                echo half > "$TMPDIR/half-a-wheel"
                while [ -e "$here/pip.sh" ]; do sleep 0.05; done
                """);
        return this;
    }

    Pip pip() {
        return new Pip(List.of(List.of("no-such-python-here"), command()));
    }

    List<String> command() {
        return List.of("sh", folder.resolve("pip.sh").toString());
    }

    private void script(String download) throws IOException {
        Files.writeString(folder.resolve("pip.sh"), """
                [ "$1 $2" = "-m pip" ] || exit 64
                here=%s
                [ "$3" = "--version" ] && exit 0
                for requirement; do :; done
                while [ $# -gt 0 ]; do [ "$1" = "--dest" ] && dest=$2; shift; done
                """.formatted(folder) + download);
    }
}
