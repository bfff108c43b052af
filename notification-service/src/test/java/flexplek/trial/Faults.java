package flexplek.trial;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.util.Map;

/**
 * Puts a proxy before the database, the address book and the mail server of the real stack, and before what answers for
 * booking-service; comes after {@code RealStack}.
 */
public final class Faults implements QuarkusTestResourceLifecycleManager {

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<String, String> start() {
        String jdbc = System.getProperty("flexplek.stack.jdbc.url.notification");
        URI database = URI.create(jdbc.substring("jdbc:".length()));
        Proxy toDatabase = new Proxy(Fault.DATABASE_AWAY, database.getHost(), database.getPort());
        URI keycloak = URI.create(System.getProperty("flexplek.stack.keycloak.url"));
        Proxy toKeycloak = new Proxy(Fault.KEYCLOAK_AWAY, keycloak.getHost(), keycloak.getPort());
        Proxy toBooking = new Proxy(Fault.BOOKING_SERVICE_AWAY, "127.0.0.1", StandIn.start());
        Proxy toMail = new Proxy(
                Fault.MAIL_SERVER_AWAY,
                System.getProperty("flexplek.stack.smtp.host"),
                Integer.getInteger("flexplek.stack.smtp.port"));
        return Map.of(
                "quarkus.datasource.jdbc.url",
                        jdbc.replace(":" + database.getPort() + "/", ":" + toDatabase.port() + "/"),
                "quarkus.rest-client.keycloak.url", "http://localhost:" + toKeycloak.port(),
                "quarkus.rest-client.booking.url", "http://localhost:" + toBooking.port(),
                "quarkus.mailer.mock", "false",
                "quarkus.mailer.host", "localhost",
                "quarkus.mailer.port", String.valueOf(toMail.port()),
                "flexplek.mail.timeout", "PT5S",
                "flexplek.delivery.first-delay", "PT0.2S",
                "flexplek.delivery.longest-delay", "PT1S",
                "flexplek.delivery.tries", "3");
    }

    @Override
    public void stop() {
        // The proxies end with this JVM, like the stack behind them.
    }
}
