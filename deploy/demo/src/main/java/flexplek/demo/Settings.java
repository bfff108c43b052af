package flexplek.demo;

import flexplek.demo.people.World;
import flexplek.demo.plan.Building;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;

/** Where the stack is and what to make: options of the command line, then environment variables, then the local stack's. */
record Settings(
        String keycloak,
        String booking,
        String occupancy,
        Path data,
        Path sensorFile,
        long seed,
        LocalDate date,
        boolean buildingsOnly,
        String building,
        int seconds) {

    static final String USAGE = """
            Options (environment variable, default):
              --keycloak URL     KEYCLOAK_URL, http://localhost:8180
              --booking URL      BOOKING_URL, http://localhost:8081
              --occupancy URL    OCCUPANCY_URL, http://localhost:8082
              --data FOLDER      FLEXPLEK_DATA, data (the local stack's folder; only 'day' reads it)
              --sensor FILE      deploy/demo/data/robod-office-room3.csv
              --seed NUMBER      2026
              --date YYYY-MM-DD  today in the Netherlands
              --buildings-only   load the buildings and nobody
              --building CODE    which building 'day' plays in, SLUIS (open day and night)
              --seconds NUMBER   how long 'day' takes, 120""";

    /** A wrong option, in a sentence. */
    static final class Wrong extends RuntimeException {
        Wrong(String message) {
            super(message);
        }
    }

    static Settings of(String[] arguments, Map<String, String> environment, Clock clock) {
        var given = new TreeMap<String, String>();
        for (int i = 0; i < arguments.length; i++) {
            var name = arguments[i];
            if (name.equals("--buildings-only")) {
                given.put(name, "true");
            } else if (!USAGE.contains("  " + name + " ") || !name.startsWith("--")) {
                throw new Wrong("There is no option '" + name + "'.\n" + USAGE);
            } else if (i + 1 == arguments.length) {
                throw new Wrong("The option " + name + " needs a value.\n" + USAGE);
            } else {
                given.put(name, arguments[++i]);
            }
        }
        return new Settings(
                address(given, environment, "--keycloak", "KEYCLOAK_URL", "http://localhost:8180"),
                address(given, environment, "--booking", "BOOKING_URL", "http://localhost:8081"),
                address(given, environment, "--occupancy", "OCCUPANCY_URL", "http://localhost:8082"),
                Path.of(given.getOrDefault("--data", environment.getOrDefault("FLEXPLEK_DATA", "data"))),
                Path.of(given.getOrDefault("--sensor", "deploy/demo/data/robod-office-room3.csv")),
                number(given, "--seed", World.SEED),
                date(given, clock),
                given.containsKey("--buildings-only"),
                given.getOrDefault("--building", "SLUIS"),
                Math.toIntExact(Math.clamp(number(given, "--seconds", 120), 5, 3600)));
    }

    private static String address(
            Map<String, String> given, Map<String, String> environment, String option, String variable, String local) {
        var address = given.getOrDefault(option, environment.getOrDefault(variable, local));
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private static long number(Map<String, String> given, String option, long usual) {
        try {
            return Long.parseLong(given.getOrDefault(option, Long.toString(usual)));
        } catch (NumberFormatException notANumber) {
            throw new Wrong("The option " + option + " takes a whole number.");
        }
    }

    private static LocalDate date(Map<String, String> given, Clock clock) {
        var date = given.get("--date");
        try {
            return date == null ? LocalDate.ofInstant(clock.instant(), Building.ZONE) : LocalDate.parse(date);
        } catch (DateTimeParseException notADate) {
            throw new Wrong("The option --date takes a date such as 2026-11-24.");
        }
    }
}
