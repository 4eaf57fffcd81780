package longhand.ui.shell;

import java.util.concurrent.Executor;
import longhand.engine.api.RuleLibrary;
import longhand.engine.api.Suggester;

/// What the studio needs from outside for rules about words.
///
/// @param library knows what can be said, and what it leaves
/// @param suggester finds likely words
/// @param reads   where texts and dictionaries are looked through, one after the other
public record RuleServices(RuleLibrary library, Suggester suggester, Executor reads) {}
