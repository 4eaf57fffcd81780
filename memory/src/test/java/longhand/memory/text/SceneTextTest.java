package longhand.memory.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import longhand.memory.testing.Property;
import longhand.memory.testing.RandomText;
import org.junit.jupiter.api.Test;

class SceneTextTest {

    @Test
    void anEditAndItsInverseGiveTheSameText() {
        Property.holds(1000, random -> {
            SceneText before = SceneText.of(RandomText.slice(random));
            Edit edit = RandomText.edit(before, random);
            assertEquals(before, before.apply(edit).apply(edit.inverse()));
        });
    }

    @Test
    void anEditDoesToTheTextWhatItDoesToTheCharacters() {
        Property.holds(1000, random -> {
            SceneText before = SceneText.of(RandomText.slice(random));
            Edit edit = RandomText.edit(before, random);
            String expected = new StringBuilder(before.text())
                    .replace(
                            edit.at(),
                            edit.at() + edit.removed().length(),
                            edit.inserted().text())
                    .toString();
            assertEquals(expected, before.apply(edit).text());
        });
    }

    @Test
    void aSliceIsTheTextBetweenTwoPositions() {
        Property.holds(1000, random -> {
            SceneText scene = SceneText.of(RandomText.slice(random));
            int from = random.nextInt(scene.length() + 1);
            int to = random.nextInt(from, scene.length() + 1);
            Slice slice = scene.slice(from, to);
            assertEquals(scene.text().substring(from, to), slice.text());
            assertEquals(to - from, slice.length());
            assertEquals(slice, SceneText.of(slice).all());
        });
    }

    @Test
    void piecesPutTogetherGiveTheWhole() {
        Property.holds(1000, random -> {
            SceneText scene = SceneText.of(RandomText.slice(random));
            int cut = random.nextInt(scene.length() + 1);
            SceneText head = SceneText.of(scene.slice(0, cut));
            Edit rest = head.edit(cut, cut, scene.slice(cut, scene.length()));
            assertEquals(scene, head.apply(rest));
        });
    }

    @Test
    void aPositionOutsideTheChangeStaysAtItsCharacter() {
        Property.holds(1000, random -> {
            SceneText before = SceneText.of(RandomText.slice(random));
            Edit edit = RandomText.edit(before, random);
            String after = before.apply(edit).text();
            int end = edit.at() + edit.removed().length();
            for (int position = 0; position < before.length(); position++) {
                if (position < edit.at() || position >= end) {
                    assertEquals(before.text().charAt(position), after.charAt(edit.map(position, position >= end)));
                }
            }
        });
    }

    @Test
    void mappingKeepsTheOrderOfPositions() {
        Property.holds(1000, random -> {
            SceneText before = SceneText.of(RandomText.slice(random));
            Edit edit = RandomText.edit(before, random);
            boolean behind = random.nextBoolean();
            int last = 0;
            for (int position = 0; position <= before.length(); position++) {
                int mapped = edit.map(position, behind);
                assertTrue(mapped >= last && mapped <= before.apply(edit).length());
                last = mapped;
            }
        });
    }

    @Test
    void placesAndPositionsAgree() {
        Property.holds(random -> {
            SceneText scene = SceneText.of(RandomText.slice(random));
            for (int position = 0; position <= scene.length(); position++) {
                Place place = scene.place(position);
                assertEquals(position, scene.start(place.paragraph()) + place.column());
                assertTrue(place.column()
                        <= scene.paragraphs().get(place.paragraph()).length());
            }
        });
    }

    @Test
    void paragraphIdsStayUniqueAndStayWithTheirParagraphs() {
        Property.holds(random -> {
            SceneText scene = SceneText.of(RandomText.slice(random));
            for (int i = 0; i < 20; i++) {
                Edit edit = RandomText.edit(scene, random);
                List<Paragraph> untouched = scene.paragraphs().subList(0, scene.paragraphAt(edit.at()));
                scene = scene.apply(edit);
                assertEquals(untouched, scene.paragraphs().subList(0, untouched.size()));
                Set<Long> ids = scene.paragraphs().stream().map(Paragraph::id).collect(Collectors.toSet());
                assertEquals(scene.paragraphs().size(), ids.size());
            }
        });
    }

    @Test
    void refusesAnEditOfAnotherText() {
        Edit edit = SceneText.of("the well").edit(4, 8, Slice.EMPTY);
        assertThrows(
                IllegalArgumentException.class, () -> SceneText.of("the bell").apply(edit));
        assertThrows(IllegalArgumentException.class, () -> SceneText.of("the").apply(edit));
    }
}
