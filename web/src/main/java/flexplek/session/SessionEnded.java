package flexplek.session;

/** A session has ended, here or in Keycloak. */
public record SessionEnded(String sessionId) {}
