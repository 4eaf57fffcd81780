package longhand.ui.shell;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import longhand.engine.api.ModelShelf;
import longhand.engine.api.Reviser;
import longhand.engine.api.Writer;
import longhand.engine.text.PerLanguage;
import longhand.memory.api.Projects;
import longhand.ui.settings.PreferencesStore;

/// Everything the studio needs from outside. Its owner closes what is closed: the studio closes the
/// project it opened and nothing else.
///
/// @param writer        writes takes
/// @param reviser       proposes other words for a selection
/// @param projects      opens projects
/// @param models        the models on this machine
/// @param preferences   where preferences lie
/// @param worker        runs slow work, one job after the other
/// @param clock         tells the time and its zone
/// @param locale        language, numbers and times of the window
/// @param projectsFolder where new projects are put unless the writer says otherwise
/// @param seeds         a fresh seed for each take
/// @param story         remembers stories
/// @param verse         knows verse
/// @param rules         knows rules for words
public record StudioServices(
        Writer writer,
        PerLanguage<Reviser> reviser,
        Projects projects,
        ModelShelf models,
        PreferencesStore preferences,
        Executor worker,
        Clock clock,
        Locale locale,
        Path projectsFolder,
        LongSupplier seeds,
        StoryServices story,
        VerseServices verse,
        RuleServices rules) {}
