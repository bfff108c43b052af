package flexplek.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The start of a service. */
@QuarkusMain
public final class Start {

    private Start() {}

    /** What is no URI is refused by {@link WrongAddresses}, in words, and not by the server without one. */
    public static void main(String... args) {
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(args);
    }
}
