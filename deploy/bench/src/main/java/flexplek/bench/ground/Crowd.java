package flexplek.bench.ground;

import flexplek.local.SignedTokens;
import flexplek.local.SignedTokens.Bearer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * The invented people of the bench, numbered from 0, and the tokens they act with. They have no Keycloak account: their
 * tokens are signed here with the local realm's key, since thousands of password sign-ins would measure Keycloak.
 */
public final class Crowd {
    /** Enough for the opening rush, where each books once. */
    public static final int RUSHERS = 21_000;
    /** All: from {@link #RUSHERS} on they only race, so that nobody has a desk elsewhere that a race knows nothing of. */
    public static final int SIZE = 32_000;

    static final int TEAM = 20;
    private static final Duration FRESH = Duration.ofMinutes(8);
    private static final List<String> SIGN_IN =
            List.of("employee", "organiser", "newcomer", "facility", "emergency", "admin");

    private record Signed(String token, Instant at) {}

    private final SignedTokens tokens;
    private final Clock clock;
    private final AtomicReferenceArray<Signed> signed = new AtomicReferenceArray<>(SIZE);

    public Crowd(SignedTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    public static UUID id(int person) {
        return UUID.nameUUIDFromBytes(("flexplek bench " + person).getBytes(StandardCharsets.UTF_8));
    }

    static String name(int person) {
        return "Invented " + person;
    }

    static String team(int person) {
        return "/bench/team-" + person / TEAM;
    }

    /** The body of a people import. */
    static String asImport(int from, int to) {
        List<String> rows = new ArrayList<>();
        for (int i = from; i < to; i++) {
            rows.add("""
                    {"id":"%s","organisation":"bench","displayName":"%s","teams":["%s"]}""".formatted(id(i), name(i), team(i)));
        }
        return "{\"people\":[" + String.join(",", rows) + "]}";
    }

    /** Signs ahead for the people from one number up to another, so that no signing falls into a measurement. */
    public void sign(int from, int to) {
        IntStream.range(from, to).parallel().forEach(this::token);
    }

    public String token(int person) {
        Signed kept = signed.get(person);
        Instant now = clock.instant();
        if (kept == null || kept.at.plus(FRESH).isBefore(now)) {
            String organisation = "bench";
            kept = new Signed(
                    tokens.token(new Bearer(
                            id(person), name(person), organisation, List.of(team(person)), List.of("employee"))),
                    now);
            signed.set(person, kept);
        }
        return kept.token;
    }

    /** The local realm's people who can sign in and get mail, the administrator last. */
    public static List<String> signIn() {
        return SIGN_IN;
    }

    /** The id of one of {@link #signIn()}. */
    public static UUID signInId(int number) {
        return UUID.fromString("00000000-0000-4000-8000-00000000000" + (number + 1));
    }

    /** An administrator of all organisations, freshly signed in: the buildings of the bench are shared with its own. */
    public String admin() {
        return tokens.token(new Bearer(
                signInId(SIGN_IN.size() - 1),
                "Aisha Wolters",
                "minbin",
                List.of("/minbin/facility"),
                List.of("employee", "facility", "building-admin", "admin", "platform-admin")));
    }
}
