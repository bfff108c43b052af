package flexplek.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    private final Phrases phrases = new Phrases();

    @Test
    void areThereInBothLanguagesWithTheSamePlaces() {
        var english = Phrases.file("en");
        var dutch = Phrases.file("nl");

        assertThat(dutch.keySet()).isEqualTo(english.keySet());
        assertThat(english)
                .allSatisfy((key, sentence) -> assertThat(places((String) sentence))
                        .as((String) key)
                        .isEqualTo(places(dutch.getProperty((String) key))));
    }

    private static List<String> places(String sentence) {
        return Pattern.compile("\\{\\d}")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    @Test
    void keepWhatDiffersFromOneTimeToTheOther() {
        assertThat(phrases.dutch("D-02 stands in row 7 already")).contains("D-02 staat al in rij 7");
        assertThat(phrases.dutch("a $1 \\ b is not drawn in the plan"))
                .contains("a $1 \\ b is niet getekend op de plattegrond");
    }

    @Test
    void sayInDutchWhatStandsInAPlaceAsWell() {
        assertThat(phrases.dutch("cannot be read: it must be a UUID"))
                .contains("is niet te lezen: het moet een UUID zijn");
    }

    @Test
    void preferTheCloserSentence() {
        assertThat(phrases.dutch("neighbourhood S stands in the plan twice"))
                .contains("buurt S staat tweemaal op de plattegrond");
    }

    @Test
    void knowNothingElse() {
        assertThat(phrases.dutch("It was a dark and stormy night")).isEmpty();
    }
}
