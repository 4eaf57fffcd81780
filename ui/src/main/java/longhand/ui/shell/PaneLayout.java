package longhand.ui.shell;

/// Which panes fit. The page needs 560 px; where binder and right panel leave it less, the binder
/// gives way and comes back when the panel closes.
///
/// @param binder    whether the binder shows
/// @param inspector whether the right panel shows
record PaneLayout(boolean binder, boolean inspector) {

    static final double RAIL = 48;
    static final double BINDER = 240;
    static final double INSPECTOR = 336;
    static final double PAGE = 560;

    /// @param width        of the window's inside, px
    /// @param wantsBinder  whether the writer wants the binder
    /// @param inspector    whether the right panel is open
    static PaneLayout of(double width, boolean wantsBinder, boolean inspector) {
        boolean room = !inspector || width >= RAIL + BINDER + PAGE + INSPECTOR;
        return new PaneLayout(wantsBinder && room, inspector);
    }
}
