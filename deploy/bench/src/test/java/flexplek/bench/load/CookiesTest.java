package flexplek.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

class CookiesTest {

    @Test
    void areKeptUntilTheyAreTakenAway() {
        Cookies cookies = new Cookies();
        cookies.keep("AUTH_SESSION_ID=a.b==; Version=1; Path=/realms/flexplek/; HttpOnly");
        cookies.keep("__Host-q_auth_1=state; Path=/; Max-Age=1800; Secure");
        cookies.keep("__Host-q_session=key; Path=/; Secure; HttpOnly; SameSite=Lax");
        cookies.keep("__Host-q_auth_1=; Max-Age=0; Path=/");

        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost/"));
        cookies.addTo(request);

        assertThat(request.build().headers().allValues("Cookie"))
                .containsExactly("AUTH_SESSION_ID=a.b==; __Host-q_session=key");
        assertThat(cookies.ofSession()).isEqualTo("__Host-q_session=key");
    }
}
