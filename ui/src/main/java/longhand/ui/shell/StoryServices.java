package longhand.ui.shell;

import java.util.concurrent.Executor;
import java.util.function.Function;
import longhand.engine.api.Inquirer;
import longhand.engine.api.LineJudge;
import longhand.engine.api.Planning;
import longhand.engine.api.Proposer;
import longhand.engine.api.Recalling;
import longhand.engine.api.Remembering;
import longhand.engine.text.PerLanguage;
import longhand.memory.api.Project;
import longhand.ui.memory.StoryLogs;
import longhand.ui.plan.PlanLogs;

/// What the studio needs from outside to remember stories, to plan them and to say how they could go on.
///
/// @param remembering the rules of a project's memory
/// @param logs        where stories are stored
/// @param proposer    says what could happen next
/// @param planning    the rules of plans
/// @param plans       where plans are stored
/// @param inquirer    answers questions to a whole book
/// @param recalling   finds in earlier scenes of a project what a take is going to speak of
/// @param finds       where that is done, one after the other
/// @param judge       tells the better of two drafts of a beat
public record StoryServices(
        Function<Project, Remembering> remembering,
        StoryLogs logs,
        Proposer proposer,
        Planning planning,
        PlanLogs plans,
        PerLanguage<Inquirer> inquirer,
        Function<Project, Recalling> recalling,
        Executor finds,
        PerLanguage<LineJudge> judge) {}
