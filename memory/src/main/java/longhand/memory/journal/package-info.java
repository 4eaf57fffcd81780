/// The edit journal: the truth about a project. Everything that changes a project is appended here as
/// an [longhand.memory.journal.Entry], within milliseconds of the key; segments are never rewritten.
///
/// Entry types: [longhand.memory.journal.JournalWriter] and [longhand.memory.journal.JournalReader].
/// Knows `memory.api` and `memory.text`; knows nothing of the store.
@NullMarked
package longhand.memory.journal;

import org.jspecify.annotations.NullMarked;
