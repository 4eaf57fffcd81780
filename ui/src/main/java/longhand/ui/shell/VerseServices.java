package longhand.ui.shell;

import java.util.concurrent.Executor;
import longhand.engine.api.LineMender;
import longhand.engine.api.Poet;
import longhand.engine.api.Prosody;

/// What the studio needs from outside for verse.
///
/// @param prosody knows forms, rhymes and how words are said
/// @param poet    writes lines of poems
/// @param mender  mends them
/// @param reads   where poems are read, one after the other
public record VerseServices(Prosody prosody, Poet poet, LineMender mender, Executor reads) {}
