package longhand.ui.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What the writer prefers on this machine, whatever the project.
///
/// @param look           colours and motion
/// @param page           how the page is set
/// @param panes          which panes are open
/// @param model          name of the chosen model, or the path of its file; empty = the first one there is
/// @param device         what computes
/// @param recentProjects folders, the last opened first
/// @param told           what the writer has been told once and need not be told again
/// @param commands       what was chosen last for commands on a selection
public record Preferences(
        Look look,
        Page page,
        Panes panes,
        String model,
        DeviceChoice device,
        List<Path> recentProjects,
        Told told,
        List<CommandChoice> commands) {

    /// How many projects are remembered.
    public static final int MOST_RECENT = 12;

    /// @param theme      light, dark, or as the system
    /// @param safe       colours safe for colour blindness
    /// @param lessMotion nothing slides or fades
    public record Look(ThemeChoice theme, boolean safe, boolean lessMotion) {

        public Look {
            Objects.requireNonNull(theme, "theme");
        }

        public Look withTheme(ThemeChoice choice) {
            return new Look(choice, safe, lessMotion);
        }

        public Look withSafe(boolean on) {
            return new Look(theme, on, lessMotion);
        }

        public Look withLessMotion(boolean on) {
            return new Look(theme, safe, on);
        }
    }

    /// @param font       family of the page's type
    /// @param size       in px, 14 to 28
    /// @param blankLine  a blank line between paragraphs instead of a first-line indent
    /// @param typewriter keeps the line that is typed at one height
    /// @param origin     shows who wrote what
    /// @param width      of the column
    public record Page(String font, int size, boolean blankLine, boolean typewriter, boolean origin, PageWidth width) {

        public static final int SMALLEST = 14;
        public static final int LARGEST = 28;

        public Page {
            Objects.requireNonNull(width, "width");
            if (size < SMALLEST || size > LARGEST) {
                throw new IllegalArgumentException("size must be in " + SMALLEST + ".." + LARGEST + ": " + size);
            }
        }

        public Page withSize(int px) {
            return new Page(font, Math.clamp(px, SMALLEST, LARGEST), blankLine, typewriter, origin, width);
        }

        public Page withOrigin(boolean on) {
            return new Page(font, size, blankLine, typewriter, on, width);
        }

        public Page withFont(String family) {
            return new Page(family, size, blankLine, typewriter, origin, width);
        }

        public Page withBlankLine(boolean on) {
            return new Page(font, size, on, typewriter, origin, width);
        }

        public Page withWidth(PageWidth fresh) {
            return new Page(font, size, blankLine, typewriter, origin, fresh);
        }

        public Page withTypewriter(boolean on) {
            return new Page(font, size, blankLine, on, origin, width);
        }
    }

    /// @param binder    whether the writer wants the binder
    /// @param inspector whether the inspector is open
    /// @param width     of the window, px
    /// @param height    of the window, px
    public record Panes(boolean binder, boolean inspector, double width, double height) {

        public static final Panes DEFAULT = new Panes(true, false, 1280, 800);
    }

    /// @param install that a model can be installed; the writer answered "Later"
    /// @param privacy that nothing is sent; said before the first take
    public record Told(boolean install, boolean privacy) {}

    public static final Preferences DEFAULT = new Preferences(
            new Look(ThemeChoice.SYSTEM, false, false),
            new Page("Literata", 18, false, false, false, PageWidth.STANDARD),
            Panes.DEFAULT,
            "",
            DeviceChoice.AUTOMATIC,
            List.of(),
            new Told(false, false),
            List.of());

    public Preferences {
        Objects.requireNonNull(look, "look");
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(panes, "panes");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(device, "device");
        recentProjects = List.copyOf(recentProjects);
        commands = List.copyOf(commands);
    }

    public Preferences withLook(Look fresh) {
        return new Preferences(fresh, page, panes, model, device, recentProjects, told, commands);
    }

    public Preferences withPage(Page fresh) {
        return new Preferences(look, fresh, panes, model, device, recentProjects, told, commands);
    }

    public Preferences withPanes(Panes fresh) {
        return new Preferences(look, page, fresh, model, device, recentProjects, told, commands);
    }

    public Preferences withModel(String name) {
        return new Preferences(look, page, panes, name, device, recentProjects, told, commands);
    }

    public Preferences withDevice(DeviceChoice fresh) {
        return new Preferences(look, page, panes, model, fresh, recentProjects, told, commands);
    }

    public Preferences withTold(Told fresh) {
        return new Preferences(look, page, panes, model, device, recentProjects, fresh, commands);
    }

    public Preferences withCommands(List<CommandChoice> fresh) {
        return new Preferences(look, page, panes, model, device, recentProjects, told, fresh);
    }

    /// With this project as the last one opened.
    public Preferences withRecent(Path folder) {
        List<Path> folders = new ArrayList<>(recentProjects);
        folders.remove(folder);
        folders.addFirst(folder);
        return new Preferences(
                look,
                page,
                panes,
                model,
                device,
                folders.subList(0, Math.min(MOST_RECENT, folders.size())),
                told,
                commands);
    }
}
