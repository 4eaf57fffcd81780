package longhand.ui.take;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.SamplingSettings;
import longhand.engine.api.StopReason;
import longhand.engine.api.VerseRequest;
import longhand.engine.api.WritingRequest;

/// What is stored with a take, as JSON: all of its request that decides the text besides prompt, model and
/// seed; how it ended; and last, since it may hold anything, where the writer wanted it to go.
final class SettingsJson {

    private SettingsJson() {}

    static String of(WritingRequest request, Direction direction, Optional<StopReason> ended) {
        String settings = of(request);
        StringBuilder all = new StringBuilder(settings.substring(0, settings.length() - 1));
        ended.ifPresent(
                reason -> all.append(",\"ended\":\"").append(name(reason)).append('"'));
        if (!request.rules().isEmpty()) {
            all.append(",\"rules\":[")
                    .append(request.rules().stream().map(SettingsJson::quoted).collect(Collectors.joining(",")))
                    .append(']');
        }
        append(all, "setting", direction.setting());
        append(all, "direction", direction.what());
        return all.append('}').toString();
    }

    /// The same for lines of a poem.
    static String of(VerseRequest request, Optional<StopReason> ended) {
        StringBuilder all = new StringBuilder(String.format(
                Locale.ROOT,
                "{\"backend\":\"%s\",\"threads\":%d,\"contextTokens\":%d,\"form\":\"%s\",\"lines\":%d,"
                        + "\"quality\":\"%s\"",
                request.model().backend().name().toLowerCase(Locale.ROOT),
                request.model().threads(),
                request.model().contextTokens(),
                request.form(),
                request.lines(),
                request.quality().name().toLowerCase(Locale.ROOT)));
        ended.ifPresent(
                reason -> all.append(",\"ended\":\"").append(name(reason)).append('"'));
        append(all, "word", request.word());
        append(all, "about", request.about());
        return all.append('}').toString();
    }

    private static void append(StringBuilder all, String name, String said) {
        if (!said.isEmpty()) {
            all.append(",\"").append(name).append("\":").append(quoted(said));
        }
    }

    private static String quoted(String said) {
        return '"' + said.replaceAll("\\p{Cntrl}", " ").replaceAll("([\"\\\\])", "\\\\$1") + '"';
    }

    static String name(StopReason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    private static String of(WritingRequest request) {
        SamplingSettings sampling = request.sampling();
        SamplingSettings.Penalties penalties = sampling.penalties();
        ModelChoice model = request.model();
        return String.format(
                Locale.ROOT,
                "{\"backend\":\"%s\",\"threads\":%d,\"contextTokens\":%d,\"words\":%d,\"length\":\"%s\",\"maxTokens\":%d,"
                        + "\"temperature\":%s,\"topK\":%d,\"topP\":%s,\"minP\":%s,\"typicalP\":%s,"
                        + "\"penalties\":{\"repetition\":%s,\"frequency\":%s,\"presence\":%s,"
                        + "\"lastTokens\":%d,\"noRepeatNgram\":%d},"
                        + "\"dry\":{\"multiplier\":%s,\"base\":%s,\"allowedLength\":%d}}",
                model.backend().name().toLowerCase(Locale.ROOT),
                model.threads(),
                model.contextTokens(),
                request.length().words(),
                request.length().kind().name().toLowerCase(Locale.ROOT),
                request.length().maxTokens(),
                sampling.temperature(),
                sampling.topK(),
                sampling.topP(),
                sampling.minP(),
                sampling.typicalP(),
                penalties.repetition(),
                penalties.frequency(),
                penalties.presence(),
                penalties.lastTokens(),
                penalties.noRepeatNgram(),
                sampling.dry().multiplier(),
                sampling.dry().base(),
                sampling.dry().allowedLength());
    }
}
