/// The store: manuscript tree, scenes, takes and settings in an embedded H2 database. It can be lost
/// at any time and is made again from the journal; what it says is checked against hashes.
///
/// Entry type: [longhand.memory.h2.H2Store]. The only package that uses JDBC. Knows `memory.api`,
/// `memory.text` and the byte forms of `memory.journal`.
@NullMarked
package longhand.memory.h2;

import org.jspecify.annotations.NullMarked;
