package longhand.ui.shell;

import longhand.engine.api.Proposer;
import longhand.engine.api.Remembering;
import longhand.ui.memory.StoryLogs;

/// What the studio needs from outside to remember stories and to say how they could go on.
///
/// @param remembering the rules of the memory
/// @param logs        where stories are stored
/// @param proposer    says what could happen next
public record StoryServices(Remembering remembering, StoryLogs logs, Proposer proposer) {}
