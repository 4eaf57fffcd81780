/// The engine as a process of its own, spoken to over its standard input and output.
///
/// Entry types: [longhand.engine.process.ChildWriter] in the parent, `EngineChild` in the child. Both
/// pass on the records of [longhand.engine.api] as frames of JSON; a child that dies takes nothing with
/// it but the take that ran. Opens no port and no socket.
@NullMarked
package longhand.engine.process;

import org.jspecify.annotations.NullMarked;
