package longhand.engine.form;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longhand.engine.api.VerseForm;
import longhand.engine.text.LanguageWords;

/// The forms that come with Longhand, one resource each under `longhand/forms`. Immutable.
public final class FormLibrary {

    private static final String FOLDER = "/longhand/forms/";

    private final Map<String, Form> forms = new LinkedHashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    private FormLibrary() {}

    /// Reads them.
    ///
    /// @throws java.io.UncheckedIOException if the program's own resources cannot be read
    public static FormLibrary open() {
        FormLibrary library = new FormLibrary();
        for (String id : LanguageWords.linesOf(FOLDER + "index.txt")) {
            library.add(String.join("\n", LanguageWords.linesOf(FOLDER + id + ".form")));
        }
        return library;
    }

    private void add(String text) {
        Form form = FormText.read(text);
        forms.put(form.id(), form);
        texts.put(form.id(), text);
    }

    public List<Form> all() {
        return List.copyOf(forms.values());
    }

    public Optional<Form> find(String id) {
        return Optional.ofNullable(forms.get(id));
    }

    /// A form by its id, or one of the writer's own by its text.
    ///
    /// @throws IllegalArgumentException if there is none of that id, or if the text cannot be read
    public Form named(String said) {
        return VerseForm.isText(said)
                ? FormText.read(said)
                : find(said).orElseThrow(() -> new IllegalArgumentException("there is no form " + said));
    }

    /// A form as it is written, for [FormText] to read: something to begin a form of one's own with.
    public Optional<String> text(String id) {
        return Optional.ofNullable(texts.get(id));
    }

    /// The examples that a model is shown before it writes in a form.
    public List<Form.Example> shown(Form form) {
        return find(form.like()).map(Form::examples).orElse(form.examples());
    }
}
