package longhand.app.story;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import longhand.engine.api.WritingRequest;

/// What of a request is stored with its take: all that decides the text besides prompt, model and seed.
final class RequestJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RequestJson() {}

    static String of(WritingRequest request) {
        ObjectNode json = JSON.createObjectNode();
        json.put("backend", request.model().backend().name().toLowerCase(Locale.ROOT));
        json.put("threads", request.model().threads());
        json.put("contextTokens", request.model().contextTokens());
        json.put("words", request.length().words());
        json.put("length", request.length().kind().name().toLowerCase(Locale.ROOT));
        json.put("maxTokens", request.length().maxTokens());
        json.setAll(JSON.<ObjectNode>valueToTree(request.sampling()));
        return json.toString();
    }
}
