package longhand.ui.plan;

import java.util.Optional;
import longhand.ui.take.ModelViewModel;
import longhand.ui.take.WaysViewModel;

/// What the board shows the plan of. Confined to the JavaFX thread.
public interface PlanPlace {

    /// The plan of the open project, and who works for it.
    ///
    /// @param plan      of the open scene
    /// @param proposals has beats proposed
    /// @param writing   has beats written
    /// @param ways      in which the story could go on
    /// @param model     that writes, for its pace
    record Open(
            PlanViewModel plan,
            BeatProposals proposals,
            BeatWriting writing,
            WaysViewModel ways,
            ModelViewModel model) {}

    /// Empty while no project is open.
    Optional<Open> open();

    /// Title of the open scene.
    String title();

    /// Of its chapter; may be empty.
    String chapter();

    /// Words that the open scene is to have; 0 = none.
    int target();

    /// What the open scene is about, in the writer's words; may be empty.
    String synopsis();

    boolean isModelAllowed();

    /// The binder has other scenes now.
    void binderChanged();

    /// Stops the take that is being written.
    void stop();

    /// Back to the page.
    void close();
}
