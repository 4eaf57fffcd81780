package longhand.ui.page;

/// What a piece of a paragraph looks like.
///
/// @param fresh  whether it is set in pencil
/// @param strut  whether it is the indent and no text
/// @param odd    without meaning; differs between neighbours that must not become one text node
record RunLook(boolean italic, boolean bold, boolean fresh, boolean strut, boolean odd) {

    static final RunLook PLAIN = new RunLook(false, false, false, false, false);
    static final RunLook STRUT = new RunLook(false, false, false, true, false);

    RunLook apart(boolean odder) {
        return new RunLook(italic, bold, fresh, strut, odder);
    }
}
