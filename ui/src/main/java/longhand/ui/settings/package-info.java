/// What the writer prefers on this machine, and the board that changes it.
///
/// Entry type: [longhand.ui.settings.PreferencesModel].
@NullMarked
package longhand.ui.settings;

import org.jspecify.annotations.NullMarked;
