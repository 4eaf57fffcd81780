package longhand.ui.shell;

import longhand.memory.api.ProjectSettings.Layout;

/// Which panes fit, and how wide. The page needs 560 px. Where wide panes leave it less, they give back
/// what they have beyond their usual width; where that is not enough, the binder gives way and comes back
/// when the panel closes.
///
/// @param binder         whether the binder shows
/// @param inspector      whether the right panel shows
/// @param binderWidth    px
/// @param inspectorWidth px
/// @param sheetWidth     of the sheet in the inspector's place, px; 0 = none
record PaneLayout(boolean binder, boolean inspector, int binderWidth, int inspectorWidth, int sheetWidth) {

    static final double RAIL = 48;
    static final double PAGE = 560;

    static final int SHEET = 448;
    private static final int LEAST_SHEET = 352;

    /// @param width  of the window's inside, px
    /// @param wanted what the writer wants
    static PaneLayout of(double width, Layout wanted) {
        double room = width - RAIL - PAGE;
        boolean inspector = wanted.inspector();
        int usual = (wanted.binder() ? narrow(Pane.BINDER, wanted.binderWidth()) : 0)
                + (inspector ? narrow(Pane.INSPECTOR, wanted.inspectorWidth()) : 0);
        boolean binder = wanted.binder() && (!inspector || usual <= room);
        int inspectorWidth = width(
                Pane.INSPECTOR,
                wanted.inspectorWidth(),
                room - (binder ? narrow(Pane.BINDER, wanted.binderWidth()) : 0));
        int binderWidth = width(Pane.BINDER, wanted.binderWidth(), room - (inspector ? inspectorWidth : 0));
        return new PaneLayout(binder, inspector, binderWidth, inspectorWidth, 0);
    }

    /// With a sheet in the inspector's place, which is narrower only where it and the page alone have no room.
    ///
    /// @param width  of the window's inside, px
    /// @param wanted what the writer wants; the inspector waits
    /// @param most   of the sheet's width, px
    static PaneLayout withSheet(double width, Layout wanted, int most) {
        double room = width - RAIL - PAGE;
        int sheet = (int) Math.clamp(room, Math.min(LEAST_SHEET, most), most);
        boolean binder = wanted.binder() && narrow(Pane.BINDER, wanted.binderWidth()) <= room - sheet;
        int binderWidth = width(Pane.BINDER, wanted.binderWidth(), room - sheet);
        return new PaneLayout(binder, false, binderWidth, Pane.INSPECTOR.fit(wanted.inspectorWidth()), sheet);
    }

    /// What a pane insists on.
    private static int narrow(Pane pane, int wanted) {
        return Math.min(pane.fit(wanted), pane.usual());
    }

    private static int width(Pane pane, int wanted, double room) {
        return pane.fit(Math.min(pane.fit(wanted), room));
    }
}
