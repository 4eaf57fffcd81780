package longhand.engine.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longhand.engine.text.LanguageWords;

/// The forms that come with Longhand, one resource each under `longhand/forms`. Immutable.
public final class FormLibrary {

    private static final String FOLDER = "/longhand/forms/";

    private final Map<String, Form> forms = new LinkedHashMap<>();

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
    }

    public List<Form> all() {
        return List.copyOf(forms.values());
    }

    public Optional<Form> find(String id) {
        return Optional.ofNullable(forms.get(id));
    }

    /// The examples that a model is shown before it writes in a form.
    public List<Form.Example> shown(Form form) {
        return find(form.like()).map(Form::examples).orElse(form.examples());
    }
}
