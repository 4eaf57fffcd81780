package longhand.engine.verse;

import java.util.Set;

/// A line that is to be written.
///
/// @param space  what it may consist of
/// @param spoken what stands ahead of it
/// @param theme  what the title calls up
/// @param marks  what it may end with
/// @param guards the safeguards that hold
record LineTask(LineSpace space, Spoken spoken, Theme theme, Marks marks, Set<Safeguard> guards) {

    /// What may stand at the end of a line.
    enum Marks {
        /// One of all, or none: the sentence may go on in the next line.
        ANY,
        /// One that ends a sentence, or a semicolon: a line that comes back later.
        CLOSED,
        /// A full stop or its like: the last line.
        FULL
    }
}
