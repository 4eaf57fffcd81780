package longhand.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.transform.Transform;

/// Draws a window's inside into a PNG file. Confined to the JavaFX thread.
///
/// It is drawn as on a screen of 200 %: there letters stand where they belong, on a screen of 100 %
/// they are moved to whole pixels. The file has the window's size.
final class StudioSnapshot {

    private static final int SCALE = 2;

    /// Frames without a change of what is open before the picture is taken.
    private static final int QUIET_FRAMES = 30;

    private final StudioWindow window;
    private final Path file;

    StudioSnapshot(StudioWindow window, Path file) {
        this.window = window;
        this.file = file;
    }

    /// Runs `then` in the frame in which a project is open and the window has come to rest.
    void whenSettled(Runnable then) {
        new AnimationTimer() {
            private int quiet;

            @Override
            public void handle(long now) {
                quiet = window.isSettled() ? quiet + 1 : 0;
                if (quiet == QUIET_FRAMES) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    /// @return what the disk refused
    Optional<IOException> write() {
        try {
            PngFile.write(image(window.scene()), SCALE, file);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    static Image image(Scene scene) {
        Parent root = scene.getRoot();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(SCALE, SCALE));
        parameters.setViewport(new Rectangle2D(0, 0, scene.getWidth() * SCALE, scene.getHeight() * SCALE));
        return root.snapshot(parameters, null);
    }
}
