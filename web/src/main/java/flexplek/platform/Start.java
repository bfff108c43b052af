package flexplek.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The start of the door. */
@QuarkusMain
public final class Start {
    private Start() {}

    /** An address that is no URI is refused in words, by the door and not by the server. */
    public static void main(String... args) {
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(args);
    }
}
