package flexplek.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferredLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl | nl",
                "nl-NL,nl;q=0.9,en;q=0.8 | nl",
                "de, nl;q=0.5, en;q=0.3 | nl",
                "en-GB,nl;q=0.5 | en",
                "en;q=0.2,nl;q=0.1 | en",
                "de | en",
                "* | en",
                "'' | en",
                "nl;q=many | en",
                ";;; | en"
            })
    void isTheOneOfOursThatTheCallerReadsBest(String acceptLanguage, String language) {
        assertThat(PreferredLanguage.of(acceptLanguage).getLanguage()).isEqualTo(language);
    }
}
