/// What the rest of Longhand sees of a project on disk.
///
/// Entry type: [longhand.memory.api.Projects]. Knows [longhand.memory.text] and nothing else.
@NullMarked
package longhand.memory.api;

import org.jspecify.annotations.NullMarked;
