package longhand.ui.take;

import java.util.Locale;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.SamplingSettings;
import longhand.engine.api.WritingRequest;

/// What of a request is stored with its take, as JSON: all that decides the text besides prompt, model
/// and seed.
final class SettingsJson {

    private SettingsJson() {}

    static String of(WritingRequest request) {
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
