package flexplek.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoginFormTest {

    /** As Keycloak 26 writes it. */
    private static final String PAGE = """
            <div id="kc-form"><form id="kc-form-login" class="pf-v5-c-form" onsubmit="login.disabled = true; return true;" \
            action="http://localhost:8180/realms/flexplek/login-actions/authenticate?session_code=a-1&amp;client_id=flexplek-web" \
            method="post" novalidate="novalidate">
            <input id="username" name="username" value="" type="text" autocomplete="username" autofocus>
            <input id="password" name="password" value="" type="password" autocomplete="current-password">
            <input type="hidden" id="id-hidden-input" name="credentialId" />
            <input name="from" type="hidden" value="a&amp;b c">
            <button name="login" id="kc-login" type="submit">Aanmelden</button></form></div>""";

    @Test
    void isSentWhereThePageSaysWithItsHiddenFields() {
        LoginForm form = LoginForm.on(PAGE).orElseThrow();

        assertThat(form.action())
                .isEqualTo("http://localhost:8180/realms/flexplek/login-actions/authenticate"
                        + "?session_code=a-1&client_id=flexplek-web");
        assertThat(form.hidden()).isEqualTo("credentialId=&from=a%26b+c");
    }

    @Test
    void isNotOnAPageThatSaysToWait() {
        assertThat(LoginForm.on("<!doctype html><html lang=\"nl\"><body>Even wachten</body></html>"))
                .isEmpty();
    }
}
