package longhand.ui.shell;

import longhand.engine.api.Remembering;
import longhand.ui.memory.StoryLogs;

/// What the studio needs from outside to remember stories.
///
/// @param remembering the rules of the memory
/// @param logs        where stories are stored
public record StoryServices(Remembering remembering, StoryLogs logs) {}
