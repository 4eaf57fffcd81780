package longhand.ui.settings;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import longhand.ui.Board;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;

/// The board "Preferences": rows of a name, a line and one control; the last one is of the open book alone. Every
/// change works at once; there is nothing to confirm. Confined to the JavaFX thread.
public final class PreferencesBoard implements Board {

    private static final double WIDTH = 640;
    private static final String LITERATA = "Literata";
    private static final String SANS = "Longhand Sans";
    private static final String OWN = "";

    private final PreferencesModel model;
    private final Messages messages;
    private final LanguageChoice language;
    private final ScrollPane view;

    private final Choices<ThemeChoice> theme;
    private final Choices<String> font;
    private final Choices<PageWidth> width;
    private final Choices<DeviceChoice> device;
    private final Choices<Boolean> paragraphs;
    private final ComboBox<String> ownFont = new ComboBox<>();
    private final SizeStepper size;
    private final CheckBox safe = Choices.box(on -> look(look().withSafe(on)));
    private final CheckBox lessMotion = Choices.box(on -> look(look().withLessMotion(on)));
    private final CheckBox typewriter = Choices.box(on -> page(page().withTypewriter(on)));
    private final CheckBox origin = Choices.box(on -> page(page().withOrigin(on)));

    /// @param book has a language of its own
    public PreferencesBoard(PreferencesModel model, BookLanguage book, Messages messages) {
        this.model = model;
        this.messages = messages;
        language = new LanguageChoice(book, messages.locale());
        theme = new Choices<>(
                named(ThemeChoice.values(), "preferences.theme."), value -> look(look().withTheme(value)));
        width = new Choices<>(named(PageWidth.values(), "preferences.width."), value -> page(page().withWidth(value)));
        device = new Choices<>(
                named(DeviceChoice.values(), "preferences.device."),
                value -> model.change(now -> now.withDevice(value)));
        paragraphs = new Choices<>(paragraphs(), on -> page(page().withBlankLine(on)));
        font = new Choices<>(fonts(), this::chooseFont);
        size = new SizeStepper(
                messages.text("command.smaller"), messages.text("command.larger"), px -> page(page().withSize(px)));
        ownFont.getItems().setAll(Font.getFamilies());
        ownFont.setAccessibleText(messages.text("preferences.own-font"));
        ownFont.setOnAction(_ -> {
            if (ownFont.getValue() != null) {
                page(page().withFont(ownFont.getValue()));
            }
        });
        VBox rows = new VBox();
        rows.setMaxWidth(WIDTH);
        fill(rows);
        view = Controls.styled(Controls.scroll(Controls.padded(new VBox(rows), 28, 28, 28, 28)), "lh-page");
        model.preferencesProperty().addListener((_, _, _) -> show());
        show();
    }

    @Override
    public String title() {
        return messages.text("preferences.title");
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void onShown() {
        show();
        language.show();
        theme.node().getChildren().getFirst().requestFocus();
    }

    private void fill(VBox rows) {
        rows.getChildren().add(Controls.padded(Controls.label(title(), "lh-title"), 0, 0, 16, 0));
        add(rows, "theme", theme.node());
        add(rows, "safe", safe);
        add(rows, "font", Controls.row(8, ownFont, font.node()));
        add(rows, "size", size);
        add(rows, "width", width.node());
        add(rows, "paragraphs", paragraphs.node());
        add(rows, "typewriter", typewriter);
        add(rows, "origin", origin);
        add(rows, "less-motion", lessMotion);
        add(rows, "device", device.node());
        add(rows, "language", language.node());
    }

    private void add(VBox rows, String key, Node control) {
        String line = "preferences." + key + ".line";
        rows.getChildren()
                .addAll(
                        new SettingRow(
                                messages.text("preferences." + key),
                                messages.has(line) ? messages.text(line) : "",
                                control),
                        Controls.rule());
    }

    private void show() {
        theme.show(look().theme());
        safe.setSelected(look().safe());
        lessMotion.setSelected(look().lessMotion());
        boolean own = !page().font().equals(LITERATA) && !page().font().equals(SANS);
        font.show(own ? OWN : page().font());
        ownFont.setVisible(own);
        ownFont.setManaged(own);
        ownFont.setValue(own ? page().font() : null);
        size.show(page().size());
        width.show(page().width());
        device.show(model.get().device());
        paragraphs.show(page().blankLine());
        typewriter.setSelected(page().typewriter());
        origin.setSelected(page().origin());
    }

    private void chooseFont(String family) {
        page(page().withFont(family.equals(OWN) ? Font.getDefault().getFamily() : family));
    }

    private Preferences.Look look() {
        return model.get().look();
    }

    private Preferences.Page page() {
        return model.get().page();
    }

    private void look(Preferences.Look fresh) {
        model.change(now -> now.withLook(fresh));
    }

    private void page(Preferences.Page fresh) {
        model.change(now -> now.withPage(fresh));
    }

    private Map<Boolean, String> paragraphs() {
        Map<Boolean, String> ways = new LinkedHashMap<>();
        ways.put(false, messages.text("preferences.paragraphs.indent"));
        ways.put(true, messages.text("preferences.paragraphs.blank-line"));
        return ways;
    }

    private Map<String, String> fonts() {
        Map<String, String> fonts = new LinkedHashMap<>();
        fonts.put(LITERATA, LITERATA);
        fonts.put(SANS, SANS);
        fonts.put(OWN, messages.text("preferences.own-font"));
        return fonts;
    }

    private <E extends Enum<E>> Map<E, String> named(E[] values, String prefix) {
        Map<E, String> names = new LinkedHashMap<>();
        for (E value : values) {
            names.put(value, messages.text(prefix + value.name().toLowerCase(Locale.ROOT)));
        }
        return names;
    }
}
