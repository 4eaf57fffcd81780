package longhand.ui.shell;

import longhand.engine.api.Planning;
import longhand.engine.api.Proposer;
import longhand.engine.api.Remembering;
import longhand.ui.memory.StoryLogs;
import longhand.ui.plan.PlanLogs;

/// What the studio needs from outside to remember stories, to plan them and to say how they could go on.
///
/// @param remembering the rules of the memory
/// @param logs        where stories are stored
/// @param proposer    says what could happen next
/// @param planning    the rules of plans
/// @param plans       where plans are stored
public record StoryServices(
        Remembering remembering, StoryLogs logs, Proposer proposer, Planning planning, PlanLogs plans) {}
