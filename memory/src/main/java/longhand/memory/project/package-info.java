/// A project on disk: makes, opens, recovers, locks and closes it.
///
/// Entry type: [longhand.memory.project.FolderProjects]. The truth is the journal; snapshots shorten
/// the way to it, the store answers questions about it and can be lost at any time.
@NullMarked
package longhand.memory.project;

import org.jspecify.annotations.NullMarked;
