package longhand.ui.shell;

import java.util.concurrent.Executor;
import longhand.engine.api.Prosody;

/// What the studio needs from outside for verse.
///
/// @param prosody knows forms, rhymes and how words are said
/// @param reads   where poems are read, one after the other
public record VerseServices(Prosody prosody, Executor reads) {}
