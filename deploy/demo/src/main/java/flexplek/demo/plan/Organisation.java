package flexplek.demo.plan;

/** An invented ministry; {@code key} is its name in the sign-in's organisation claim. */
public enum Organisation {
    MINBIN("minbin", "Ministerie van Binnenwerken"),
    MINWATER("minwater", "Ministerie van Waterzaken"),
    MINLAB("minlab", "Ministerie van Laboratoria");

    private final String key;
    private final String label;

    Organisation(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** Its key, such as minbin. */
    public String key() {
        return key;
    }

    /** Its name in full. */
    public String label() {
        return label;
    }
}
