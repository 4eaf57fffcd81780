package longhand.ui.ask;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import longhand.ui.theme.Controls;

/// How much each part of a prompt has of the room that there is: shades of the pencil's blue, side by side.
final class PartsBar extends Region {

    private static final double HEIGHT = 14;
    private static final double GAP = 2;
    private static final double LEAST = 3;

    private final List<Integer> words = new ArrayList<>();
    private int room;

    PartsBar() {
        Controls.high(Controls.styled(this, "lh-parts"), HEIGHT);
    }

    /// @param parts words of each
    /// @param of    words for which there is room; those of all parts together fill the bar if they are more
    void show(List<Integer> parts, int of) {
        words.clear();
        words.addAll(parts);
        room = Math.max(of, parts.stream().mapToInt(Integer::intValue).sum());
        getChildren().clear();
        for (int i = 0; i < parts.size(); i++) {
            getChildren().add(swatch(i, parts.size()));
        }
        requestLayout();
    }

    /// The colour of a part.
    static Region swatch(int part, int of) {
        Region swatch = Controls.styled(new Region(), "lh-swatch");
        swatch.setOpacity(of == 1 ? 1 : 0.28 + 0.72 * part / (of - 1));
        return swatch;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - (words.size() - 1) * (GAP + LEAST) - LEAST;
        double x = 0;
        for (int i = 0; i < words.size(); i++) {
            double part = LEAST + (room == 0 ? 0 : width * words.get(i) / room);
            getChildren().get(i).resizeRelocate(x, 0, part, HEIGHT);
            x += part + GAP;
        }
    }
}
