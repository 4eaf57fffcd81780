package longhand.ui.settings;

/// Where the preferences lie. Thread-safe; both methods block on disk.
public interface PreferencesStore {

    /// The stored preferences; the defaults where there are none or they cannot be read.
    Preferences load();

    /// Stores them. A failure costs the writer nothing but the preference: it is logged, not thrown.
    void save(Preferences preferences);
}
