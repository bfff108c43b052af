package flexplek.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

/** A verifier that counts stands in for the signature check, which the services' own tests meet for real. */
class VerifiedTokensTest {
    private int offTheLoop;

    private final AuthenticationRequestContext here = new AuthenticationRequestContext() {
        @Override
        public Uni<SecurityIdentity> runBlocking(Supplier<SecurityIdentity> work) {
            offTheLoop++;
            return Uni.createFrom().item(work);
        }
    };

    private final Counting verifier = new Counting();
    private final VerifiedTokens tokens = new VerifiedTokens(verifier);

    @Test
    void checksATokenOnce() {
        SecurityIdentity first = ask("key-1.anna.good");
        SecurityIdentity again = ask("key-1.anna.good");

        assertThat(verifier.checked).containsExactly("key-1.anna.good");
        assertThat(again.getPrincipal()).isSameAs(first.getPrincipal());
        assertThat(again.getRoles()).containsExactly("employee");
        assertThat(again.getCredential(AccessTokenCredential.class).getToken()).isEqualTo("key-1.anna.good");
    }

    @Test
    void checksEachTokenByItself() {
        ask("key-1.anna.good");
        assertThatThrownBy(() -> ask("key-1.anna.forged")).isInstanceOf(AuthenticationFailedException.class);
        assertThatThrownBy(() -> ask("key-1.anna.forged")).isInstanceOf(AuthenticationFailedException.class);

        assertThat(verifier.checked).containsExactly("key-1.anna.good", "key-1.anna.forged", "key-1.anna.forged");
    }

    @Test
    void checksOffTheEventLoopAndRemembersOnIt() {
        ask("key-1.anna.good");
        assertThat(offTheLoop).isEqualTo(1);

        ask("key-1.anna.good");
        assertThat(offTheLoop).isEqualTo(1);
    }

    @Test
    void remembersNoMoreThanItHasRoomFor() {
        int all = VerifiedTokens.AT_MOST + 1_000;
        for (int round = 0; round < 2; round++) {
            for (int one = 0; one < all; one++) {
                ask("key-1.person-" + one + ".good");
            }
        }

        assertThat(verifier.checked).hasSizeGreaterThan(all + 500);
    }

    @Test
    void doesNotRememberATokenThatHasEnded() {
        verifier.seconds = 0;

        ask("key-1.anna.good");
        ask("key-1.anna.good");

        assertThat(verifier.checked).hasSize(2);
    }

    @Test
    void forgetsAllWhenTheKeysWereRotated() {
        ask("key-1.anna.good");
        ask("key-2.ben.good");
        ask("key-1.anna.good");

        assertThat(verifier.checked).containsExactly("key-1.anna.good", "key-2.ben.good", "key-1.anna.good");
    }

    @Test
    void holdsOnToNoRequest() {
        ask("key-1.anna.good");

        assertThat(ask("key-1.anna.good").getAttributes()).containsOnlyKeys("tenant-id");
    }

    @Test
    void leavesWhatIsNoBearerTokenToTheNext() {
        var signedIn = new TokenAuthenticationRequest(new IdTokenCredential("key-1.anna.good"));

        assertThat(tokens.authenticate(signedIn, here).await().indefinitely()).isNull();
        assertThat(verifier.checked).isEmpty();
    }

    private SecurityIdentity ask(String token) {
        var request = new TokenAuthenticationRequest(new AccessTokenCredential(token));
        return tokens.authenticate(request, here).await().indefinitely();
    }

    private static final class Counting implements IdentityProvider<TokenAuthenticationRequest> {
        private final List<String> checked = new ArrayList<>();
        private long seconds = 300;

        @Override
        public Class<TokenAuthenticationRequest> getRequestType() {
            return TokenAuthenticationRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(
                TokenAuthenticationRequest request, AuthenticationRequestContext context) {
            String token = request.getToken().getToken();
            checked.add(token);
            if (!token.endsWith(".good")) {
                return Uni.createFrom().failure(new AuthenticationFailedException("signature"));
            }
            JwtClaims claims = new JwtClaims();
            claims.setSubject(token);
            claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() + seconds));
            return Uni.createFrom()
                    .item(QuarkusSecurityIdentity.builder()
                            .setPrincipal(new OidcJwtCallerPrincipal(claims, request.getToken()))
                            .addCredential(request.getToken())
                            .addRole("employee")
                            .addAttribute("tenant-id", "Default")
                            .addAttribute("quarkus.http.routing.context", this)
                            .build());
        }
    }
}
