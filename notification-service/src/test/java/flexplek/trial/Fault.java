package flexplek.trial;

/** What a test can break and mend while the service runs. */
public enum Fault {
    DATABASE_AWAY,
    KEYCLOAK_AWAY,
    BOOKING_SERVICE_AWAY,
    MAIL_SERVER_AWAY,
    RECIPIENTS_REFUSED;

    /** From now on. */
    public void begin() {
        System.setProperty(property(), "true");
    }

    public void end() {
        System.clearProperty(property());
    }

    public static void endAll() {
        for (Fault fault : values()) {
            fault.end();
        }
    }

    boolean isOn() {
        return Boolean.getBoolean(property());
    }

    static boolean refuses(String smtp) {
        return RECIPIENTS_REFUSED.isOn() && smtp.startsWith("RCPT TO:");
    }

    private String property() {
        return "flexplek.trial." + name();
    }
}
