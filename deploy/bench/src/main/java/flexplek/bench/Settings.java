package flexplek.bench;

import flexplek.local.Folders;
import flexplek.local.LocalSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the stack is (deploy/local.env and the environment) and what this run was asked for on the command line. */
record Settings(Map<String, String> local, Path data, Path results, String command, Map<String, String> options) {
    static final List<String> ADMINISTRATOR = List.of("KC_BOOTSTRAP_ADMIN_USERNAME", "KC_BOOTSTRAP_ADMIN_PASSWORD");

    /** A wrong option, in a sentence. */
    static final class Wrong extends RuntimeException {
        Wrong(String message) {
            super(message);
        }
    }

    static Settings of(List<String> arguments, Map<String, String> environment) {
        Path root = Folders.root();
        String data = environment.getOrDefault("FLEXPLEK_DATA", "");
        Map<String, String> local = new HashMap<>(environment);
        local.keySet().retainAll(ADMINISTRATOR);
        local.putAll(LocalSettings.read());
        return new Settings(
                local,
                data.isBlank() ? root.resolve("data") : Path.of(data).toAbsolutePath(),
                root.resolve("deploy/bench/results"),
                ("deploy/bench/run " + String.join(" ", arguments)).strip(),
                options(arguments.subList(1, arguments.size())));
    }

    static Map<String, String> options(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            if (!arguments.get(i).startsWith("--") || i + 1 == arguments.size()) {
                throw new Wrong("'" + arguments.get(i) + "' should be an option with a value, such as --clients 32.");
            }
            options.put(arguments.get(i).substring(2), arguments.get(i + 1));
        }
        return options;
    }

    /** A whole number of the command line, kept within bounds: nothing here runs without an end. */
    int number(String option, int usual, int least, int most) {
        try {
            return Math.clamp(Long.parseLong(options.getOrDefault(option, Integer.toString(usual))), least, most);
        } catch (NumberFormatException e) {
            throw new Wrong("The option --" + option + " takes a whole number.");
        }
    }

    int port(String name) {
        String port = local.get(name);
        if (port == null) {
            throw new Wrong("deploy/local.env has no " + name + ".");
        }
        return Integer.parseInt(port);
    }

    /** Keycloak's first administrator, by the names that Keycloak itself reads in its environment. */
    String administrator(String name) {
        String given = local.get(name);
        if (given == null || given.isBlank()) {
            throw new Wrong("Accounts are made by Keycloak's administrator: give " + String.join(" and ", ADMINISTRATOR)
                    + " to deploy/up --fresh, and the same to this.");
        }
        return given;
    }

    String keycloak() {
        return "http://localhost:" + port("KEYCLOAK_PORT");
    }

    String kafka() {
        return "localhost:" + port("KAFKA_PORT");
    }

    String database(String name) {
        return "jdbc:postgresql://localhost:" + port("POSTGRES_PORT") + "/" + name;
    }
}
