package flexplek.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The parts that this JVM's tests use. Quarkus loads test resources by several class loaders, so what is known about
 * them stands in system properties, where all of them see it.
 */
final class RunningStack {
    private static final String PREFIX = "flexplek.stack.";

    private RunningStack() {}

    /** The addresses of all parts started so far, these among them. */
    static Map<String, String> with(List<String> parts, Map<String, String> settings) {
        synchronized (System.getProperties()) {
            List<String> missing = new ArrayList<>(parts);
            missing.removeIf(part -> System.getProperty(PREFIX + "started." + part) != null);
            if (settings.isEmpty()) {
                BuildStack.ours().ifPresent(build -> join(build, missing));
            }
            if (!missing.isEmpty()) {
                Path folder = freshFolder();
                Stack stack = Stack.start(folder, missing, settings);
                know(missing, stack.addresses());
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack, folder)));
            }
        }
        return addresses();
    }

    /** Takes what the whole build shares off the missing parts, each run of tests with databases of its own. */
    private static void join(BuildStack build, List<String> missing) {
        List<String> shared =
                missing.stream().filter(BuildStack.PARTS::contains).toList();
        if (!shared.isEmpty()) {
            Map<String, String> addresses = build.joined();
            know(shared, addresses);
            if (shared.contains("postgres")) {
                know(shared, OwnDatabases.on(addresses));
            }
            missing.removeAll(shared);
        }
    }

    private static void know(List<String> parts, Map<String, String> addresses) {
        addresses.forEach((key, value) -> System.setProperty(PREFIX + key, value));
        parts.forEach(part -> System.setProperty(PREFIX + "started." + part, "yes"));
    }

    /** The port that the web app of this JVM's tests has, which Keycloak has to know before it starts. */
    static String webPort() {
        synchronized (System.getProperties()) {
            String port = System.getProperty(PREFIX + "web.port", Integer.toString(FreePort.next()));
            System.setProperty(PREFIX + "web.port", port);
            return port;
        }
    }

    /** A folder of its own for each test run, below the module that is tested. */
    static Path freshFolder() {
        try {
            return Files.createTempDirectory(Folders.made(Path.of("target", "real-stack")), "run-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void end(Stack stack, Path folder) {
        stack.close();
        new Folders(folder).empty();
    }

    static String address(String key) {
        String address = System.getProperty(PREFIX + key);
        if (address == null) {
            throw new IllegalStateException("The test's stack has no " + key + ": name its part in @ResourceArg");
        }
        return address;
    }

    private static Map<String, String> addresses() {
        Map<String, String> addresses = new ConcurrentHashMap<>();
        System.getProperties().forEach((key, value) -> {
            if (key.toString().startsWith(PREFIX)) {
                addresses.put(key.toString().substring(PREFIX.length()), value.toString());
            }
        });
        return addresses;
    }
}
