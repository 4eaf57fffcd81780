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
    /// @param setting who is there, where and when; empty = not known
    record Look(int index, boolean chosen, boolean writing, boolean narrow, String setting) {}

    Node node();

    void show(Beat beat, Look look);

    /// Puts fields in the place of the words, or takes them away.
    void edit(Optional<BeatEditor> fields);
}
