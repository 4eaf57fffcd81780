package longhand.ui.page;

import java.util.List;

/// Answers what is marked in a paragraph.
@FunctionalInterface
interface MarkSource {

    List<Mark> marks(MarkKind kind, long paragraph);
}
