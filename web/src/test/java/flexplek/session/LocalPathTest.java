package flexplek.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/book?floor=3&date=2026-11-30", "/bookings/7", "/live/1?x=%2F%2Fevil"})
    void leadsToAPlaceInTheApp(String wanted) {
        assertThat(LocalPath.of(wanted).path()).isEqualTo(wanted);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "evil.example",
                "/\t/evil.example",
                "/\r\nSet-Cookie: a=b",
                "/ /evil",
                "/session/sign-in",
                "/api/booking/v1/buildings"
            })
    void leadsToTheFirstPageOtherwise(String wanted) {
        assertThat(LocalPath.of(wanted).path()).isEqualTo("/");
    }
}
