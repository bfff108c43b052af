package flexplek.local;

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
    private static final Map<String, Stack> MINE = new ConcurrentHashMap<>();

    private RunningStack() {}

    /** The addresses of all parts started so far, these among them. */
    static Map<String, String> with(List<String> parts) {
        synchronized (System.getProperties()) {
            List<String> missing = new ArrayList<>(parts);
            missing.removeIf(part -> System.getProperty(PREFIX + "started." + part) != null);
            if (!missing.isEmpty()) {
                Stack stack = Stack.start(RealStack.freshFolder(), missing);
                stack.addresses().forEach((key, value) -> System.setProperty(PREFIX + key, value));
                missing.forEach(part -> System.setProperty(PREFIX + "started." + part, "yes"));
                MINE.put(String.join(",", missing), stack);
                Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            }
        }
        return addresses();
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
