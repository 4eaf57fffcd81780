package longhand.ui.page;

/// What happens to the fresh take on the page. Called on the JavaFX thread.
public interface TakeEvents {

    /// A piece has reached the page, and all who look at the text know it.
    default void wrote(FreshTake take) {}

    /// The last piece has reached the page.
    default void finished(FreshTake take) {}

    /// The writer has stopped it; the engine need not go on.
    default void stopped(FreshTake take) {}

    default void kept(FreshTake take) {}

    /// It has been undone or deleted.
    default void removed(FreshTake take) {}

    /// The writer wants another one in its place.
    default void retry(FreshTake take) {}

    /// The writer wants to see the take before it.
    default void older(FreshTake take) {}

    default void newer(FreshTake take) {}
}
