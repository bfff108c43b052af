package flexplek.local;

import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Where the broker takes calls by TLS alone, from the accounts that it knows: each service's, which may do what {@link Acls}
 * say, and the one that deploys.
 */
record SecuredListener(int port, HouseCertificate certificate) {
    private static final String DEPLOYER = "flexplek";
    static final String PASSWORD = "local-kafka";

    private static final String NAME = "SECURED://127.0.0.1:";

    String address() {
        return "127.0.0.1:" + port;
    }

    /** As Kafka's format takes them, which is how first accounts come to be. */
    List<String> accounts() {
        return Stream.concat(Stream.of(DEPLOYER), Topics.services().stream())
                .map(name -> "SCRAM-SHA-512=[name=" + name + ",password=" + PASSWORD + "]")
                .toList();
    }

    /** Beside the listeners that are there, by which the broker calls itself. */
    void addTo(Properties settings) {
        for (String listeners : new String[] {"listeners", "advertised.listeners"}) {
            settings.put(listeners, settings.getProperty(listeners) + "," + NAME + port);
        }
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SECURED:SASL_SSL");
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", "User:ANONYMOUS;User:" + DEPLOYER);
        String own = "listener.name.secured.";
        settings.put(own + "sasl.enabled.mechanisms", "SCRAM-SHA-512");
        settings.put(
                own + "scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        settings.put(own + "ssl.keystore.type", "PKCS12");
        settings.put(own + "ssl.keystore.location", certificate.store().toString());
        settings.put(own + "ssl.keystore.password", HouseCertificate.PASSWORD);
    }
}
