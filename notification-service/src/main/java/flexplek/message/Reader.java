package flexplek.message;

import flexplek.platform.Problems;
import flexplek.wording.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who reads, and in which language: that of the account, else what the client accepts. */
@RequestScoped
class Reader {

    private final JsonWebToken token;
    private final HttpHeaders headers;

    Reader(JsonWebToken token, HttpHeaders headers) {
        this.token = token;
        this.headers = headers;
    }

    UUID id() {
        try {
            return UUID.fromString(token.getSubject());
        } catch (IllegalArgumentException | NullPointerException e) {
            throw Problems.forbidden("The token does not name a person.");
        }
    }

    Language language() {
        return Language.of(token.getClaim("locale"), headers.getAcceptableLanguages());
    }
}
