package longhand.engine.transformer;

/// Which layers see only the positions close by.
///
/// @param size     positions seen, the token's own included; 0 = no windows
/// @param pattern  of so many layers the last one sees everything; 0 = all do
record Windows(int size, int pattern) {

    /// @return the window of a layer, 0 = it sees everything
    int of(int layer) {
        boolean local = pattern > 0 && layer % pattern < pattern - 1;
        return local ? size : 0;
    }
}
