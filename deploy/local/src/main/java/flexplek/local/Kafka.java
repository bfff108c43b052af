package flexplek.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/** The real broker, one node, broker and controller in one (KRaft), within this process. */
final class Kafka implements Part {
    private final Folders folders;
    private final int port;
    private final Path data;
    private final Optional<SecuredListener> secured;
    private @Nullable KafkaRaftServer server;

    /** {@code port} is where it speaks in the clear. */
    Kafka(Folders folders, int port, Optional<SecuredListener> secured) {
        this.folders = folders;
        this.port = port;
        this.secured = secured;
        this.data = folders.of("kafka");
    }

    @Override
    public Map<String, String> start() {
        Properties settings = settings(FreePort.next());
        if (!Files.exists(data.resolve("meta.properties"))) {
            format(settings);
        }
        KafkaRaftServer starting = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        server = starting;
        starting.startup();
        folders.holdPid("kafka");
        Topics.make("127.0.0.1:" + port);
        Map<String, String> addresses = new TreeMap<>();
        addresses.put("kafka.bootstrap.servers", "127.0.0.1:" + port);
        secured.ifPresent(listener -> {
            Acls.make("127.0.0.1:" + port);
            addresses.put("kafka.bootstrap.servers", listener.address());
            addresses.put(
                    "tls.certificate", listener.certificate().certificate().toString());
        });
        return addresses;
    }

    private Properties settings(int controllerPort) {
        Properties settings = shared();
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("log.dirs", data.toString());
        secured.ifPresent(listener -> listener.addTo(settings));
        return settings;
    }

    /** What docker-compose.yml gives the container too, named as Kafka names it. */
    static Properties shared() {
        Properties file = new Properties();
        try (Reader reader = Files.newBufferedReader(Folders.root().resolve("deploy/kafka.env"))) {
            file.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Properties settings = new Properties();
        file.stringPropertyNames().forEach(name -> settings.put(setting(name), file.getProperty(name)));
        return settings;
    }

    /** Kafka's own name of what a variable sets: {@code node.id} for {@code KAFKA_NODE_ID}. */
    static String setting(String variable) {
        return variable.replaceFirst("^KAFKA_", "").toLowerCase(Locale.ROOT).replace('_', '.');
    }

    private void format(Properties settings) {
        Path file = folders.of("run").resolve("kafka.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        List<String> arguments =
                new ArrayList<>(List.of("format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()));
        secured.ifPresent(
                listener -> listener.accounts().forEach(account -> arguments.addAll(List.of("--add-scram", account))));
        if (StorageTool.execute(arguments.toArray(String[]::new), new PrintStream(said, true, StandardCharsets.UTF_8))
                != 0) {
            throw new IllegalStateException("Kafka's folder: " + said.toString(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void awaitEnd() {
        if (server != null) {
            server.awaitShutdown();
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
        }
    }
}
