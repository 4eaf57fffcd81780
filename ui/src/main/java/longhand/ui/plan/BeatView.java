package longhand.ui.plan;

import java.util.Optional;
import javafx.scene.Node;

/// A beat on the board, as a row or as a card.
interface BeatView {

    /// How a beat is shown.
    ///
    /// @param index   of the beat
    /// @param chosen  whether the keys act on it
    /// @param writing whether it is being written
    /// @param narrow  whether there is little room
    record Look(int index, boolean chosen, boolean writing, boolean narrow) {}

    Node node();

    void show(Beat beat, Look look);

    /// Puts a field in the place of the point, or takes it away.
    void edit(Optional<BeatField> field);
}
