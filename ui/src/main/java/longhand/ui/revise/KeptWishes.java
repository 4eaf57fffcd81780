package longhand.ui.revise;

import java.util.Collection;
import java.util.List;
import longhand.engine.api.RevisionWish;

/// Where it is remembered what the writer wanted of each command last. Confined to the JavaFX thread.
public interface KeptWishes {

    /// At most one for each verb.
    List<RevisionWish> kept();

    void keep(Collection<RevisionWish> wishes);
}
