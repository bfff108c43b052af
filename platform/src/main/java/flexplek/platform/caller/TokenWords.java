package flexplek.platform.caller;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of tokens that cannot be used; the Dutch stands in {@code messages/token_nl.properties}. */
@MessageBundle(value = "token", locale = "en")
public interface TokenWords {

    @Message("The access token names nobody: the realm must put the claim sub into access tokens (in Keycloak by the"
            + " client scope basic).")
    String noSubject();

    @Message("The access token's claim sub must be 1 to 255 printable ASCII characters, as OpenID Connect has it: the"
            + " realm must map another, shorter identifier to sub.")
    String longSubject();

    @Message("The access token's claim organisation must be the key of one organisation, 1 to 40 small letters, digits"
            + " or hyphens, such as minbin: the realm must put such a key into it.")
    String organisation();
}
