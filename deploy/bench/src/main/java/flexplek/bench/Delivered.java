package flexplek.bench;

import flexplek.local.Folders;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Properties;

/** The limits as they are delivered, read out of the settings of the services and of the door: no copy can fall behind. */
record Delivered(Properties settings) {

    /** How many acts of one person are let through in a row, and how many a minute from then on. */
    record Rate(int atOnce, int perMinute) {

        /** Nobody gets more in so many seconds, whatever they do. */
        long most(double seconds) {
            return atOnce + (long) Math.floor(perMinute * seconds / 60) + 1;
        }

        /** The same of somebody who has just been told to wait. */
        Rate usedUp() {
            return new Rate(0, perMinute);
        }
    }

    static Delivered services() throws IOException {
        return read("platform/src/main/resources/META-INF/microprofile-config.properties");
    }

    static Delivered door() throws IOException {
        return read("web/src/main/resources/application.properties");
    }

    private static Delivered read(String file) throws IOException {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(Folders.root().resolve(file))) {
            settings.load(reader);
        }
        return new Delivered(settings);
    }

    Rate reads() {
        return new Rate(
                Integer.parseInt(value("flexplek.limits.reads.at-once")),
                Integer.parseInt(value("flexplek.limits.reads.per-minute")));
    }

    /** How long a connection may say nothing. */
    Duration silence() {
        return Duration.parse("PT" + value("quarkus.http.idle-timeout"));
    }

    private String value(String name) {
        String value = settings.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("The settings that come with this build have no " + name);
        }
        return value;
    }
}
