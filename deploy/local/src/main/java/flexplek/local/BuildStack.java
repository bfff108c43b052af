package flexplek.local;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The PostgreSQL and the Keycloak that all modules of one build share: the first test run that needs them starts them,
 * later ones join, and they end with the build's Maven, even if it is killed. Kafka is not among them: its topics have
 * fixed names, and no module's tests may hear of another's.
 */
record BuildStack(ProcessHandle build, Path folders, List<String> parts) {
    static final List<String> PARTS = List.of("postgres", "keycloak");

    /** The build that this JVM's tests belong to; none where they run by themselves, as in an IDE. */
    static Optional<BuildStack> ours() {
        return Optional.ofNullable(System.getenv("FLEXPLEK_BUILD"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .map(build -> new BuildStack(build, Folders.root().resolve("deploy/local/target/build-stacks"), PARTS));
    }

    /** Where its parts are; started now if they are not yet. */
    Map<String, String> joined() {
        Path lockFile = Folders.made(folders).resolve("lock");
        Path folder = folders.resolve(Long.toString(build.pid()));
        Path known = folder.resolve("run/addresses"); // gone when the parts are
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            if (!Files.exists(known)) {
                removeEnded();
                List<String> arguments = new ArrayList<>(List.of(Backing.UNTIL + build.pid()));
                arguments.addAll(parts);
                write(Stack.start(folder, arguments).addresses(), known);
            }
            return read(known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What earlier builds have left, such as logs for whoever looks into a failed test. */
    private void removeEnded() throws IOException {
        try (Stream<Path> all = Files.list(folders)) {
            for (Path folder : all.filter(Files::isDirectory).toList()) {
                long pid = Long.parseLong(folder.getFileName().toString());
                if (pid == build.pid() || ProcessHandle.of(pid).isEmpty()) {
                    Deleted.tree(folder);
                }
            }
        }
    }

    private static void write(Map<String, String> addresses, Path file) throws IOException {
        Properties properties = new Properties();
        properties.putAll(addresses);
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, properties::getProperty, (one, _) -> one, TreeMap::new));
    }
}
