package longhand.ui.rule;

import java.util.List;

/// A scene whose rules can be taken over.
///
/// @param title of the scene
/// @param rules as the writer said them; at least one
record RuledScene(String title, List<String> rules) {}
