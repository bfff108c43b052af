package flexplek.delivery;

import static flexplek.trial.ExampleEvents.EMPLOYEE;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import flexplek.local.RealStack;
import flexplek.trial.ExampleEvents;
import flexplek.trial.StandIn;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The packaged service on the real stack, killed while it sends. */
class KilledProcessIT {

    private static final int EVENTS = 150;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Pattern SPACE = Pattern.compile("KILL-\\d+");

    private final Map<String, String> stack = stack();
    private final int port = freePort();
    private final int bookingService = StandIn.start();
    private @Nullable Process service;

    @AfterEach
    void end() {
        if (service != null) {
            service.destroyForcibly();
        }
    }

    @Test
    void losesNothingAndSendsAtMostOneMailTwice() throws Exception {
        Process first = start();
        await().atMost(PATIENCE).until(this::isReady);
        publish();
        await().atMost(PATIENCE).until(() -> sent().size() >= EVENTS / 5);

        first.destroyForcibly().waitFor();
        int before = sent().size();
        start();
        await().atMost(PATIENCE).until(() -> sent().size() == EVENTS);

        assertThat(before).isLessThan(EVENTS);
        // The mail in doubt is sent again when its lease ends; then nothing is left to send.
        await().atMost(PATIENCE).until(() -> waiting() == 0);
        assertThat(sent().values().stream().mapToLong(copies -> copies - 1).sum())
                .isLessThanOrEqualTo(1);
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        Map<String, String> settings = new TreeMap<>(stack);
        settings.put("quarkus.http.port", String.valueOf(port));
        settings.put("quarkus.rest-client.booking.url", "http://127.0.0.1:" + bookingService);
        settings.put("flexplek.mail.timeout", "PT4S");
        settings.put("flexplek.delivery.lease", "PT5S");
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of(
                "-jar", Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
        File log = new File("target/killed-process.log");
        service = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        return service;
    }

    private void publish() throws Exception {
        List<Future<?>> sent = new ArrayList<>();
        Map<String, Object> kafka = Map.of("bootstrap.servers", String.valueOf(stack.get("kafka.bootstrap.servers")));
        UUID booking = UUID.randomUUID();
        StandIn.booking(booking, true);
        Instant now = Clock.systemUTC().instant();
        String event = ExampleEvents.read("booking.made.v1")
                .put("bookingId", booking.toString())
                .put("start", now.plus(Duration.ofDays(1)).toString())
                .put("end", now.plus(Duration.ofDays(1).plusHours(8)).toString())
                .toString();
        assertThat(event).contains(EMPLOYEE.toString());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer())) {
            for (int n = 0; n < EVENTS; n++) {
                ProducerRecord<String, String> message = new ProducerRecord<>(
                        "flexplek.bookings", "building " + n % 7, event.replace("3A-012", "KILL-" + n));
                header(message, "ce_id", UUID.randomUUID().toString());
                header(message, "ce_type", "booking.made.v1");
                sent.add(producer.send(message));
            }
            for (Future<?> one : sent) {
                one.get();
            }
        }
    }

    private boolean isReady() {
        try (InputStream answer = URI.create("http://127.0.0.1:" + port + "/q/health/ready")
                .toURL()
                .openStream()) {
            return answer.read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void header(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** How many copies the catcher holds of the mail about each place. */
    private Map<String, Long> sent() {
        try (InputStream answer = URI.create(String.valueOf(stack.get("mail.messages.url")))
                .toURL()
                .openStream()) {
            JsonNode all = new ObjectMapper().readTree(answer);
            return (all.isArray() ? all : all.path("items"))
                    .valueStream()
                    .map(mail -> SPACE.matcher(mail.path("text").asText()))
                    .filter(Matcher::find)
                    .collect(groupingBy(Matcher::group, counting()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long waiting() throws SQLException {
        try (Connection database = DriverManager.getConnection(
                        stack.get("quarkus.datasource.jdbc.url"),
                        stack.get("quarkus.datasource.username"),
                        stack.get("quarkus.datasource.password"));
                Statement statement = database.createStatement();
                ResultSet count = statement.executeQuery("""
                        select count(*) from delivery join message on message.id = message_id
                        where state in ('PENDING', 'SENDING') and news::text like '%KILL-%'""")) {
            count.next();
            return count.getLong(1);
        }
    }

    private static Map<String, String> stack() {
        RealStack stack = new RealStack();
        stack.init(Map.of("parts", "postgres,kafka,keycloak,mail", "database", "notification"));
        return stack.start();
    }
}
