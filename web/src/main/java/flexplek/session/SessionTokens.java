package flexplek.session;

import java.time.Instant;

/** What Keycloak gave for one session: who it is, what opens the services, and what renews the two. */
record SessionTokens(String id, String access, String refresh) {
    /** What a service takes as a head is 64K; there is more in it than the token. */
    private static final int LONGEST = 60_000;

    /** Whether a service takes calls with them: none does where they name too many groups. */
    boolean fitIntoACall() {
        return access.length() <= LONGEST;
    }

    /** Keycloak's session, by which it says that one has ended. */
    String keycloakSession() {
        return Tokens.claims(id).getString("sid");
    }

    /** When the first of the two is over that a call needs. */
    Instant tokenEnds() {
        Instant idEnds = Tokens.expiry(Tokens.claims(id));
        Instant accessEnds = Tokens.expiry(Tokens.claims(access));
        return idEnds.isBefore(accessEnds) ? idEnds : accessEnds;
    }

    /** When the session is over unless it is used before. */
    Instant ends() {
        return Tokens.expiry(Tokens.claims(refresh));
    }

    @Override
    public String toString() {
        return "SessionTokens"; // Never a token into a log.
    }
}
