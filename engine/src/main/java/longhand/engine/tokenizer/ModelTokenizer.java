package longhand.engine.tokenizer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufMetadata;

/// A tokenizer made from the metadata of a model file. Immutable.
final class ModelTokenizer implements Tokenizer {

    private final Vocabulary vocabulary;
    private final TextCodec codec;
    private final SpecialTokens specials;
    private final EndTokens ends;
    private final OptionalInt bos;
    private final boolean addsBos;
    private final boolean addsEos;

    private ModelTokenizer(GgufMetadata metadata, Vocabulary vocabulary, TextCodec codec, boolean usuallyBos)
            throws BadModelException {
        this.vocabulary = vocabulary;
        this.codec = codec;
        this.specials = new SpecialTokens(vocabulary);
        this.ends = EndTokens.of(metadata, vocabulary);
        this.bos = metadata.optionalInt("tokenizer.ggml.bos_token_id", 0, vocabulary.size() - 1);
        this.addsBos = bos.isPresent()
                && metadata.optionalBoolean("tokenizer.ggml.add_bos_token").orElse(usuallyBos);
        this.addsEos = ends.eos().isPresent()
                && metadata.optionalBoolean("tokenizer.ggml.add_eos_token").orElse(false);
    }

    static ModelTokenizer of(GgufMetadata metadata) throws BadModelException {
        String kind = metadata.requireString("tokenizer.ggml.model");
        Vocabulary vocabulary = Vocabulary.of(metadata);
        return switch (kind) {
            case "gpt2" -> {
                String pre = metadata.optionalString("tokenizer.ggml.pre").orElse("");
                TextCodec codec = BpeCodec.of(metadata, vocabulary);
                yield new ModelTokenizer(metadata, vocabulary, codec, PreTokenizers.addsBos(pre));
            }
            case "llama" -> new ModelTokenizer(metadata, vocabulary, SentencePieceCodec.of(metadata, vocabulary), true);
            default ->
                throw new BadModelException(
                        "tokenizer.ggml.model is " + kind + ", not gpt2 or llama, which Longhand knows");
        };
    }

    @Override
    public int[] encode(List<TextPart> parts, boolean addSpecial) {
        JoinedParts text = JoinedParts.of(parts);
        IntList out = new IntList();
        if (addSpecial && addsBos) {
            out.add(bos.getAsInt());
        }
        encode(text.bytes(), specials.find(text.bytes(), text.markup()), out);
        if (addSpecial && addsEos) {
            out.add(ends.eos().getAsInt());
        }
        return out.toArray();
    }

    private void encode(byte[] text, SpecialTokens.Found found, IntList out) {
        int from = 0;
        for (int i = 0; i < found.size(); i++) {
            encodeStretch(text, from, found.start(i), out);
            out.add(found.id(i));
            from = found.start(i) + vocabulary.length(found.id(i));
        }
        encodeStretch(text, from, text.length, out);
    }

    /// Every stretch begins the text or follows a special token: that is where stretches are cut.
    private void encodeStretch(byte[] text, int from, int to, IntList out) {
        if (from < to) {
            codec.encode(text, from, to, out);
        }
    }

    @Override
    public byte[] bytes(int id) {
        return switch (vocabulary.kind(id)) {
            case CONTROL, UNKNOWN -> new byte[0];
            case USER_DEFINED -> vocabulary.spelling(id);
            case NORMAL, UNUSED, BYTE -> codec.decode(id);
        };
    }

    @Override
    public String piece(int id) {
        boolean special = vocabulary.kind(id).isSpecial();
        return new String(special ? vocabulary.spelling(id) : codec.decode(id), StandardCharsets.UTF_8);
    }

    @Override
    public int vocabularySize() {
        return vocabulary.size();
    }

    @Override
    public OptionalInt bos() {
        return bos;
    }

    @Override
    public OptionalInt eos() {
        return ends.eos();
    }

    @Override
    public OptionalInt eot() {
        return ends.eot();
    }

    @Override
    public boolean addsBos() {
        return addsBos;
    }

    @Override
    public boolean isEndOfText(int id) {
        return ends.all().get(id);
    }

    @Override
    public boolean isControl(int id) {
        return vocabulary.kind(id).isControl();
    }
}
