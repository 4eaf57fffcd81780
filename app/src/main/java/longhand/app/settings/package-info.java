/// Where Longhand keeps what belongs to a person and a machine, and the preferences that lie there.
///
/// Entry types: [longhand.app.settings.Folders], [longhand.app.settings.JsonPreferences].
@NullMarked
package longhand.app.settings;

import org.jspecify.annotations.NullMarked;
