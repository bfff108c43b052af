package flexplek.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.NumericDate;

/**
 * Who a bearer token speaks for, remembered by the token's SHA-256 until it ends, so that its signature is checked once and
 * not for every call. A token that is not remembered is checked by {@code quarkus-oidc} as ever, off the event loop. The
 * realm's keys were rotated when a token comes with a header that no verified token had before: then all are forgotten.
 */
@ApplicationScoped
public class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest> {

    /** Some 6 kB each; whoever does not fit is checked again. */
    static final int AT_MOST = 10_000;

    private static final Set<String> OF_THE_TOKEN =
            Set.of(OidcUtils.QUARKUS_IDENTITY_EXPIRE_TIME, OidcUtils.TENANT_ID_ATTRIBUTE);

    private record Verified(SecurityIdentity identity, Duration left) {}

    private final IdentityProvider<TokenAuthenticationRequest> verifier;
    private final Set<String> headers = ConcurrentHashMap.newKeySet();
    private final Cache<ByteBuffer, Verified> verified = Caffeine.newBuilder()
            .maximumSize(AT_MOST)
            .expireAfter(Expiry.<ByteBuffer, Verified>creating((token, known) -> known.left))
            .build();

    @Inject
    VerifiedTokens(OidcIdentityProvider verifier) {
        this((IdentityProvider<TokenAuthenticationRequest>) verifier);
    }

    VerifiedTokens(IdentityProvider<TokenAuthenticationRequest> verifier) {
        this.verifier = verifier;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Before the one that verifies. */
    @Override
    public int priority() {
        return 10;
    }

    /** Null for what is no bearer token: the next provider looks at that. */
    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        if (!(request.getToken() instanceof AccessTokenCredential credential)) {
            return Uni.createFrom().nullItem();
        }
        ByteBuffer token = sha256(credential.getToken());
        Verified known = verified.getIfPresent(token);
        if (known != null) {
            return Uni.createFrom().item(known.identity);
        }
        return context.runBlocking(() -> {
            SecurityIdentity identity =
                    verifier.authenticate(request, context).await().indefinitely();
            remember(token, credential.getToken(), identity);
            return identity;
        });
    }

    private void remember(ByteBuffer token, String raw, SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken claims)) {
            return;
        }
        if (headers.add(raw.substring(0, raw.indexOf('.')))) {
            verified.invalidateAll();
        }
        // By the clock that the verifier reads.
        long left = claims.getExpirationTime() - NumericDate.now().getValue();
        if (left > 0) {
            verified.put(token, new Verified(ofNoRequest(identity), Duration.ofSeconds(left)));
        }
    }

    /** Without the attributes that hold on to the request in which it was verified. */
    private static SecurityIdentity ofNoRequest(SecurityIdentity identity) {
        QuarkusSecurityIdentity.Builder copy = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials());
        identity.getAttributes().forEach((name, value) -> {
            if (OF_THE_TOKEN.contains(name)) {
                copy.addAttribute(name, value);
            }
        });
        return copy.build();
    }

    private static ByteBuffer sha256(String token) {
        try {
            return ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
