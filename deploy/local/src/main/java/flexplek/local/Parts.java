package flexplek.local;

import java.util.Arrays;
import java.util.Optional;

/** The parts by name, as arguments name them. */
final class Parts {
    private Parts() {}

    /** {@code name}, {@code name=port} or {@code name=port,port}. */
    static Part named(String argument, Folders folders) {
        int equals = argument.indexOf('=');
        int[] ports = equals < 0
                ? new int[0]
                : Arrays.stream(argument.substring(equals + 1).split(","))
                        .mapToInt(Integer::parseInt)
                        .toArray();
        String name = equals < 0 ? argument : argument.substring(0, equals);
        return switch (name) {
            case "postgres" -> new Postgres(folders, port(ports, 0), Optional.empty());
            case "secured-postgres" -> new Postgres(folders, port(ports, 0), Optional.of(HouseCertificate.of(folders)));
            case "kafka" -> new Kafka(folders, port(ports, 0), Optional.empty());
            case "secured-kafka" ->
                new Kafka(
                        folders,
                        FreePort.next(),
                        Optional.of(new SecuredListener(port(ports, 0), HouseCertificate.of(folders))));
            case "keycloak" -> new Keycloak(folders, port(ports, 0));
            case "mail" -> new MailCatcher(folders, port(ports, 0), port(ports, 1));
            default -> throw new IllegalArgumentException("Not a part of the stack: " + name);
        };
    }

    private static int port(int[] given, int index) {
        return index < given.length ? given[index] : FreePort.next();
    }
}
