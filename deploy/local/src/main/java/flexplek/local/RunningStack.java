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
            if (!missing.isEmpty()) {
                Path folder = freshFolder();
                Stack stack = Stack.start(folder, missing, settings);
                stack.addresses().forEach((key, value) -> System.setProperty(PREFIX + key, value));
                if (missing.contains("keycloak")) {
                    System.setProperty(
                            PREFIX + "realm.key", folder.resolve(RealmKey.FILE).toString());
                }
                missing.forEach(part -> System.setProperty(PREFIX + "started." + part, "yes"));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack, folder)));
            }
        }
        return addresses();
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
    private static Path freshFolder() {
        try {
            return Files.createTempDirectory(Folders.made(Path.of("target", "real-stack")), "run-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The logs stay, for whoever looks into a failed test. */
    private static void end(Stack stack, Path folder) {
        stack.close();
        try {
            for (String part : List.of("postgres", "kafka", "keycloak", "run")) {
                Deleted.tree(folder.resolve(part));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
