/// The window: menu bar, rail, strips, status bar, boards, keyboard, first run. Puts the panes together.
///
/// Entry types: [longhand.ui.shell.StudioServices], what the studio needs from outside, and
/// [longhand.ui.shell.Studio], which opens the window.
@NullMarked
package longhand.ui.shell;

import org.jspecify.annotations.NullMarked;
