package longhand.app.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import longhand.ui.settings.Preferences;
import longhand.ui.settings.PreferencesStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Preferences in a JSON file that people can read. Thread-safe.
///
/// What the file does not say keeps its default, and what a newer Longhand wrote into it is passed
/// over; so a file of another version costs nothing but what that version knew alone.
public final class JsonPreferences implements PreferencesStore {

    private static final Logger LOG = LoggerFactory.getLogger(JsonPreferences.class);

    private final ObjectMapper json =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    private final Path file;

    public JsonPreferences(Path file) {
        this.file = file;
    }

    @Override
    public Preferences load() {
        try {
            JsonNode stored = json.readTree(Files.readString(file));
            ObjectNode all = json.valueToTree(Preferences.DEFAULT);
            lay(stored, all);
            return json.treeToValue(all, Preferences.class);
        } catch (NoSuchFileException first) {
            return Preferences.DEFAULT;
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.warn("Preferences in {} cannot be read, the defaults are used", file, unreadable);
            return Preferences.DEFAULT;
        }
    }

    /// Lays stored values over the defaults, object by object.
    private static void lay(JsonNode stored, ObjectNode over) {
        stored.properties().forEach(field -> {
            if (over.get(field.getKey()) instanceof ObjectNode inner
                    && field.getValue().isObject()) {
                lay(field.getValue(), inner);
            } else if (!field.getValue().isNull()) {
                over.set(field.getKey(), field.getValue());
            }
        });
    }

    /// Written beside the file, then moved over it in one step.
    @Override
    public synchronized void save(Preferences preferences) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, text(preferences));
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            LOG.warn("Preferences cannot be kept in {}", file, refused);
        }
    }

    private String text(Preferences preferences) throws JsonProcessingException {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(preferences) + "\n";
    }
}
