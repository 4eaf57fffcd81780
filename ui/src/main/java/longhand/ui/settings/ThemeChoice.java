package longhand.ui.settings;

/// Which theme the writer wants.
public enum ThemeChoice {
    SYSTEM,
    LIGHT,
    DARK
}
