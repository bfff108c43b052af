package flexplek.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.cookie.Cookie;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostCookiesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q_session=evil",
                " q_session=evil",
                ",q_session_chunk_1=evil",
                "\tq_session=evil",
                ";q_session=evil",
                ", \t;,q_session=evil",
                "a=1;q_session=evil",
                "a=1,q_session=evil",
                "a=1, q_session=evil",
                "a=1;\tq_session=evil",
                "a=1;  ,q_auth_7=evil",
                "a=\"1\";q_session=evil",
                "a=\"1\",q_session=evil",
                "a=\"1;q_session=evil",
                "$Version=1; q_session=evil; $Path=/",
                "__Host-a=1,q_session=evil",
                "q_session=evil; q_session=evil",
                "a;q_session=evil",
                "=;q_session=evil",
                "a==;q_session=evil",
                "q_session =evil",
                "q_session\t=evil"
            })
    void letsNothingInThatAnotherHostMayHaveSet(String header) {
        assertThat(ServerCookieDecoder.STRICT.decodeAll(HostCookies.inside(header)))
                .extracting(Cookie::name)
                .noneMatch(name -> name.trim().startsWith("q_"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "__Host-q_session=ours|q_session=ours",
                "__Host-q_session=ours; q_session=evil|q_session=ours",
                "x=a,b; __Host-q_session=ours|q_session=ours",
                "a=1; __Host-q_auth_7=x; b=2|a=1; q_auth_7=x; b=2",
                "__Host-other=1|__Host-other=1",
                "a=1,b=2; c=3|c=3"
            })
    void letsInWhatOnlyThisHostCanHaveSet(String header, String inside) {
        assertThat(HostCookies.inside(header)).isEqualTo(inside);
    }
}
