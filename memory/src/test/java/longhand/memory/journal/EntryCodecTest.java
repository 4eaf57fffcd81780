package longhand.memory.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import longhand.memory.api.MemoryException;
import longhand.memory.testing.Property;
import org.junit.jupiter.api.Test;

class EntryCodecTest {

    @Test
    void decodesWhatItEncoded() {
        Property.holds(2000, random -> {
            Entry entry = RandomEntry.next(random);
            assertEquals(entry, EntryCodec.decode(EntryCodec.encode(entry)));
        });
    }

    @Test
    void refusesWhatIsCutOff() {
        Property.holds(random -> {
            byte[] whole = EntryCodec.encode(RandomEntry.next(random));
            byte[] cut = Arrays.copyOf(whole, random.nextInt(whole.length));
            assertThrows(MemoryException.class, () -> EntryCodec.decode(cut));
        });
    }

    @Test
    void answersAnyBytesWithAnEntryOrAnException() {
        Property.holds(5000, random -> {
            byte[] bytes = EntryCodec.encode(RandomEntry.next(random));
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                EntryCodec.decode(bytes);
            } catch (MemoryException damaged) {
                assertEquals(MemoryException.class, damaged.getClass());
            }
        });
    }
}
