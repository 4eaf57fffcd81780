package longhand.ui.shell;

import java.util.concurrent.Executor;
import longhand.engine.api.RuleLibrary;

/// What the studio needs from outside for rules about words.
///
/// @param library knows what can be said, and what it leaves
/// @param reads   where texts and dictionaries are looked through, one after the other
public record RuleServices(RuleLibrary library, Executor reads) {}
