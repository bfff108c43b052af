package flexplek.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Access tokens as the local realm's Keycloak signs them, with the key of its data folder: thousands of people act
 * without thousands of passwords. The services cannot tell them from Keycloak's own, and need not. Safe for threads.
 */
public final class SignedTokens {
    private static final Pattern KEY = Pattern.compile("\\{[^{}]*\\}");
    private static final Pattern ID = Pattern.compile("\"kid\"\\s*:\\s*\"([^\"]+)\"");
    private static final Duration LIFE = Duration.ofMinutes(15);

    private final String issuer;
    private final String header;
    private final RSAPrivateCrtKey key;
    private final Clock clock;

    /** Who a token is for; {@code groups} are full paths such as /minbin/kade. */
    public record Bearer(UUID id, String name, String organisation, List<String> groups, List<String> roles) {}

    /** What a token is good for; a life below zero is over. */
    public record Terms(String audience, Duration life) {
        static final Terms USUAL = new Terms("flexplek", LIFE);
    }

    private SignedTokens(String issuer, String keyId, RSAPrivateCrtKey key, Clock clock) {
        this.issuer = issuer;
        this.header = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + keyId + "\"}");
        this.key = key;
        this.clock = clock;
    }

    /** Signs as the Keycloak at this address; refuses when it does not publish the key of {@code pem}. */
    public static SignedTokens of(String keycloak, Path pem, Clock clock) throws IOException, InterruptedException {
        var issuer = keycloak + "/realms/flexplek";
        var key = read(pem);
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/certs"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var published = client.send(request, BodyHandlers.ofString()).body();
            return new SignedTokens(issuer, keyId(published, key, pem), key, clock);
        }
    }

    /** Signs as the Keycloak that the tests of this JVM run against. */
    public static SignedTokens ofTestStack(Clock clock) {
        try {
            return of(RunningStack.address("keycloak.url"), Path.of(RunningStack.address("keycloak.realm.key")), clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A token for this person, good for a quarter of an hour. */
    public String token(Bearer bearer) {
        return token(bearer, Terms.USUAL);
    }

    public String token(Bearer bearer, Terms terms) {
        return sign(claims(bearer, terms));
    }

    /** As some other realm would write it: these claims, in JSON, in the place of the usual; an empty text leaves one out. */
    public String token(Bearer bearer, Map<String, String> otherClaims) {
        var claims = claims(bearer, Terms.USUAL);
        otherClaims.forEach((claim, json) -> {
            if (json.isEmpty()) {
                claims.remove(claim);
            } else {
                claims.put(claim, json);
            }
        });
        return sign(claims);
    }

    private Map<String, String> claims(Bearer bearer, Terms terms) {
        long now = clock.instant().getEpochSecond();
        var claims = new LinkedHashMap<String, String>();
        claims.put("iss", quoted(issuer));
        claims.put("sub", quoted(bearer.id.toString()));
        claims.put("aud", quoted(terms.audience));
        claims.put("azp", quoted("flexplek-cli"));
        claims.put("typ", quoted("Bearer"));
        claims.put("jti", quoted(UUID.randomUUID().toString()));
        claims.put("iat", String.valueOf(now + Math.min(0, terms.life.toSeconds() - 1)));
        claims.put("exp", String.valueOf(now + terms.life.toSeconds()));
        claims.put("name", quoted(bearer.name));
        claims.put("preferred_username", quoted(bearer.id.toString()));
        claims.put("locale", quoted("nl"));
        claims.put("organisation", quoted(bearer.organisation));
        claims.put("groups", quoted(bearer.groups));
        claims.put("realm_access", "{\"roles\":" + quoted(bearer.roles) + "}");
        return claims;
    }

    private String sign(Map<String, String> claims) {
        var json = claims.entrySet().stream()
                .map(claim -> quoted(claim.getKey()) + ":" + claim.getValue())
                .collect(Collectors.joining(",", "{", "}"));
        var content = header + "." + base64(json);
        return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signed(content));
    }

    private byte[] signed(String content) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key set has one flat object a key; ours is the one with our modulus. */
    private static String keyId(String published, RSAPrivateCrtKey key, Path pem) {
        byte[] modulus = key.getModulus().toByteArray();
        byte[] unsigned = modulus[0] == 0 ? Arrays.copyOfRange(modulus, 1, modulus.length) : modulus;
        var ours = Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
        return KEY.matcher(published)
                .results()
                .map(match -> match.group())
                .filter(one -> one.contains("\"" + ours + "\""))
                .flatMap(one -> ID.matcher(one).results())
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Keycloak does not sign with " + pem + ": is it the key of another stack?"));
    }

    private static RSAPrivateCrtKey read(Path pem) throws IOException {
        var body = Files.readString(pem).replaceAll("-----[A-Z ]+-----|\\s", "");
        try {
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body));
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(spec);
        } catch (GeneralSecurityException e) {
            throw new IOException(pem + " holds no RSA key", e);
        }
    }

    private static String quoted(List<String> texts) {
        return texts.stream().map(SignedTokens::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
