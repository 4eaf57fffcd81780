package longhand.memory.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longhand.memory.api.MemoryException;
import longhand.memory.journal.PrivateFiles;
import longhand.memory.journal.Sha256;

/// Reads and writes `project.json`. Thread-safe.
///
/// The file is plain JSON with two hashes in it: `sha256` shows damage, and `seal`, made with a key
/// that only this installation has, shows whether this installation wrote it.
final class ManifestFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Seal seal;

    ManifestFile(Path file, Seal seal) {
        this.file = file;
        this.seal = seal;
    }

    /// @param intact whether it is as it was written
    /// @param own    whether this installation wrote it
    record Reading(Manifest manifest, boolean intact, boolean own) {}

    /// Empty if there is none or nothing can be made of it.
    ///
    /// @throws MemoryException if a newer program made the project
    Optional<Reading> read() throws MemoryException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(file));
            if (!(json instanceof ObjectNode object)) {
                return Optional.empty();
            }
            String sealed = object.path("seal").asText();
            String sha256 = object.path("sha256").asText();
            object.remove(List.of("sha256", "seal"));
            ObjectNode known = known(object, sha256);
            boolean intact = sha256.equals(Sha256.of(bytes(known)));
            return Optional.of(new Reading(
                    manifest(known), intact, intact && seal.of(sha256).equals(sealed)));
        } catch (JsonProcessingException | IllegalArgumentException damaged) {
            return Optional.empty();
        } catch (IOException e) {
            throw new MemoryException("the project's manifest cannot be read: " + file, e);
        }
    }

    /// A number that looks like a newer format's is damaged if the hash is right with one of ours: no bit that the disk
    /// loses may keep writers out of their text.
    private ObjectNode known(ObjectNode json, String sha256) throws MemoryException {
        int found = json.path("longhand").asInt();
        if (found <= Manifest.FORMAT) {
            return json;
        }
        for (int format = 1; format <= Manifest.FORMAT; format++) {
            ObjectNode mended = json.deepCopy().put("longhand", format);
            if (sha256.equals(Sha256.of(bytes(mended)))) {
                return mended;
            }
        }
        throw new MemoryException("the project was made by a newer Longhand (format " + found
                + ", this one reads up to " + Manifest.FORMAT + "): " + file.resolveSibling(""));
    }

    void write(Manifest manifest) throws IOException {
        ObjectNode json = json(manifest);
        String sha256 = Sha256.of(bytes(json));
        json.put("sha256", sha256).put("seal", seal.of(sha256));
        PrivateFiles.replace(file, bytes(json));
    }

    private static byte[] bytes(ObjectNode json) {
        return (json.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode json(Manifest manifest) {
        ObjectNode json = JSON.createObjectNode();
        json.put("longhand", manifest.format())
                .put("project", manifest.project().toString());
        json.put("title", manifest.title()).put("generation", manifest.generation());
        json.put("session", manifest.session()).put("open", manifest.open());
        json.put("sequence", manifest.sequence()).put("storeSequence", manifest.storeSequence());
        json.put("storeSha256", manifest.storeSha256());
        ArrayNode scenes = json.putArray("scenes");
        for (Manifest.SceneMark scene : manifest.scenes()) {
            scenes.addObject()
                    .put("id", scene.id())
                    .put("revision", scene.revision())
                    .put("words", scene.words())
                    .put("sha256", scene.sha256());
        }
        return json;
    }

    private static Manifest manifest(ObjectNode json) {
        List<Manifest.SceneMark> scenes = new ArrayList<>();
        for (JsonNode scene : json.path("scenes")) {
            scenes.add(new Manifest.SceneMark(
                    scene.path("id").asLong(),
                    scene.path("revision").asLong(),
                    scene.path("words").asInt(),
                    scene.path("sha256").asText()));
        }
        return new Manifest(
                json.path("longhand").asInt(),
                UUID.fromString(json.path("project").asText()),
                json.path("title").asText(),
                json.path("generation").asLong(),
                json.path("session").asLong(),
                json.path("open").asBoolean(),
                json.path("sequence").asLong(),
                json.path("storeSequence").asLong(),
                json.path("storeSha256").asText(),
                scenes);
    }
}
