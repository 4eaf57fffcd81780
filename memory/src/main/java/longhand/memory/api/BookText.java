package longhand.memory.api;

import longhand.memory.text.Paragraph;

/// Writes a project out as plain text.
final class BookText {

    private BookText() {}

    static String of(Project project) {
        StringBuilder out = new StringBuilder();
        boolean afterScene = false;
        for (BinderItem item : project.binder().items()) {
            if (item.trashed()) {
                continue;
            }
            if (item.kind() == BinderItem.Kind.SCENE) {
                block(out, afterScene ? Paragraph.SCENE_BREAK : "");
                block(out, project.scene(item.id()).text());
                afterScene = true;
            } else {
                block(out, item.title());
                afterScene = false;
            }
        }
        return out.toString();
    }

    /// A block is followed by an empty line; one without text leaves no trace.
    private static void block(StringBuilder out, String text) {
        if (!text.isBlank()) {
            out.append(out.isEmpty() ? "" : "\n").append(text.stripTrailing()).append('\n');
        }
    }
}
