package longhand.ui.theme;

/// The four themes. Each is one style class on the root of a scene, over a light or a dark base.
public enum Theme {
    LIGHT("", false),
    DARK("lh-dark", true),
    LIGHT_SAFE("lh-light-safe", false),
    DARK_SAFE("lh-dark-safe", true);

    private final String styleClass;
    private final boolean dark;

    Theme(String styleClass, boolean dark) {
        this.styleClass = styleClass;
        this.dark = dark;
    }

    /// @param safe colours that protan, deutan and tritan eyes tell apart
    public static Theme of(boolean dark, boolean safe) {
        if (safe) {
            return dark ? DARK_SAFE : LIGHT_SAFE;
        }
        return dark ? DARK : LIGHT;
    }

    /// Empty for the light theme.
    public String styleClass() {
        return styleClass;
    }

    public boolean isDark() {
        return dark;
    }
}
