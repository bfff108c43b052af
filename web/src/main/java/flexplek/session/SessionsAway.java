package flexplek.session;

/** Whether somebody is signed in cannot be told now: PostgreSQL or Keycloak is out of reach. */
final class SessionsAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SessionsAway(Throwable cause) {
        super(cause);
    }

    SessionsAway(String reason) {
        super(reason);
    }
}
