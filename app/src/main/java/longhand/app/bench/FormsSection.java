package longhand.app.bench;

import java.util.ArrayList;
import java.util.List;
import longhand.engine.api.EngineException;
import longhand.engine.form.Form;
import longhand.engine.tokenizer.Tokenizer;

/// Every form, from logits by chance and from the model: how many poems end, and how many of these are valid.
record FormsSection() implements BenchSection {

    private static final int RANDOM = 1000;
    private static final int RANDOM_QUICK = 10;
    private static final int WRITTEN = 50;
    private static final int WRITTEN_QUICK = 2;

    /// Poems that the model writes side by side.
    private static final int BESIDE = 10;

    private static final long MEBIBYTE = 1 << 20;

    @Override
    public String name() {
        return "forms";
    }

    @Override
    public BenchTable measure(Bench bench) throws EngineException {
        List<List<Object>> rows = new ArrayList<>();
        long held;
        try (OpenModel model = bench.open()) {
            Tokenizer tokenizer = model.tokenizer();
            held = held(tokenizer, bench.quick() ? 1 : BenchTexts.titles().size());
            FormDecodes chance = byChance(tokenizer);
            FormDecodes written = new FormDecodes(tokenizer, model.transformer(), BESIDE);
            for (Form form : FormDecodes.forms()) {
                rows.add(new KeptRow(bench, "forms-" + form.id()).or(() -> row(bench, form, chance, written)));
                bench.progress().accept("forms: " + rows.getLast());
            }
        }
        return table(rows, held / MEBIBYTE);
    }

    private static FormDecodes byChance(Tokenizer tokenizer) {
        return new FormDecodes(tokenizer, new ChanceTransformer(tokenizer.vocabularySize(), 1), 1);
    }

    /// What stays in memory once so many poems of each form were written, the dictionary included. Of the model
    /// nothing is counted: how much it holds is a matter of how many poems it writes side by side.
    private static long held(Tokenizer tokenizer, int poems) throws EngineException {
        long before = heap();
        FormDecodes all = byChance(tokenizer);
        for (Form form : FormDecodes.forms()) {
            all.of(form, poems);
        }
        long held = heap() - before;
        all.compile(FormDecodes.forms().getFirst()); // so that it lives until then
        return held;
    }

    private static List<Object> row(Bench bench, Form form, FormDecodes chance, FormDecodes written)
            throws EngineException {
        double compile = chance.compile(form);
        RandomDecodes.Found random = chance.of(form, bench.quick() ? RANDOM_QUICK : RANDOM);
        RandomDecodes.Found model = written.of(form, bench.quick() ? WRITTEN_QUICK : WRITTEN);
        return List.of(
                form.id(),
                compile,
                random.decodes(),
                random.ended(),
                random.valid(),
                model.decodes(),
                model.ended(),
                model.valid());
    }

    private static BenchTable table(List<List<Object>> rows, long held) {
        return new BenchTable(
                "Forms",
                "Poems of every form under its mask alone: from logits by chance, and from the model. Ready: milliseconds"
                        + " until the form is compiled and the title read, the first time. Valid: of those that ended,"
                        + " by a check that knows no masks. Prose is drawn evenly from the tokens that are left. What is"
                        + " kept once each was written about every title takes " + held + " MB.",
                List.of("form", "ready, ms", "by chance", "end", "valid", "by the model", "end", "valid"),
                rows);
    }

    /// What lives on the heap.
    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
