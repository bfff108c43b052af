package flexplek.delivery;

import static flexplek.trial.ExampleEvents.EMPLOYEE;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The packaged service on the real stack, killed three times while it sends; another comes beside it. */
class KilledProcessIT {

    /** Told at a time; each kill meets one of them half sent. */
    private static final int PORTION = 80;

    private static final int EVENTS = 3 * PORTION;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Pattern SPACE = Pattern.compile("KILL-\\d+");

    private static final String STILL_TO_SEND = """
            select count(*) from delivery join message on message.id = message_id
            where state in ('PENDING', 'SENDING') and news::text like '%KILL-%'""";

    private static final String TOLD = "select count(*) from message where news::text like '%KILL-%'";

    private final Map<String, String> stack = stack();
    private final List<Integer> ports = List.of(freePort(), freePort());
    private final int bookingService = StandIn.start();
    private final UUID booking = UUID.randomUUID();
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void tellsEveryEventOnceAndSendsAMailTwiceOnlyWhereAKillLeftItInDoubt() throws Exception {
        Process first = start(0);
        await().atMost(PATIENCE).until(() -> isReady(0));
        publish(0);
        killHalfWay(first, 0);

        Process again = start(0);
        Process beside = start(1);
        Set<String> two = awaitTwoReaders(Set.of());
        publish(1);
        killHalfWay(again, 1);

        start(0);
        awaitTwoReaders(two);
        publish(2);
        killHalfWay(beside, 2);

        await().atMost(PATIENCE).until(() -> sent().size() == EVENTS);
        // A mail in doubt is sent again when its lease ends; then nothing is left to send.
        await().atMost(PATIENCE).until(() -> count(STILL_TO_SEND) == 0);
        assertThat(count(TOLD)).isEqualTo(EVENTS);
        assertThat(sent().values().stream().mapToLong(mails -> mails.size() - 1).sum())
                .isLessThanOrEqualTo(3);
        assertThat(sent().values())
                .as("copies of a mail have one Message-ID, and no two mails have")
                .allMatch(mails -> Set.copyOf(mails).size() == 1)
                .doesNotHaveDuplicates();
    }

    private void killHalfWay(Process process, int portion) throws InterruptedException {
        await().atMost(PATIENCE).until(() -> sent().size() >= portion * PORTION + PORTION / 5);
        process.destroyForcibly().waitFor();
        assertThat(sent().size()).as("sent by then").isLessThan((portion + 1) * PORTION);
    }

    private Process start(int number) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        Map<String, String> settings = new TreeMap<>(stack);
        settings.put("quarkus.http.port", String.valueOf(ports.get(number)));
        settings.put("quarkus.rest-client.booking.url", "http://127.0.0.1:" + bookingService);
        settings.put("flexplek.mail.timeout", "PT4S");
        settings.put("flexplek.delivery.lease", "PT5S");
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of(
                "-jar", Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
        File log = new File("target/killed-process-" + number + ".log");
        Process service = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        started.add(service);
        return service;
    }

    /** Two share the partitions of bookings, and are not the same as those. */
    private Set<String> awaitTwoReaders(Set<String> before) {
        try (Admin kafka = Admin.create(kafka())) {
            return await().atMost(PATIENCE).until(() -> readers(kafka), now -> now.size() == 2 && !now.equals(before));
        }
    }

    private static Set<String> readers(Admin kafka) throws Exception {
        return kafka.describeConsumerGroups(List.of("notification-service")).all().get().values().stream()
                .flatMap(group -> group.members().stream())
                .filter(member -> member.assignment().topicPartitions().stream()
                        .anyMatch(partition -> partition.topic().equals("flexplek.bookings")))
                .map(MemberDescription::consumerId)
                .collect(toSet());
    }

    private Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", String.valueOf(stack.get("kafka.bootstrap.servers")));
    }

    private void publish(int portion) throws Exception {
        List<Future<?>> sent = new ArrayList<>();
        StandIn.booking(booking, true);
        Instant now = Clock.systemUTC().instant();
        String event = ExampleEvents.read("booking.made.v1")
                .put("bookingId", booking.toString())
                .put("start", now.plus(Duration.ofDays(1)).toString())
                .put("end", now.plus(Duration.ofDays(1).plusHours(8)).toString())
                .toString();
        assertThat(event).contains(EMPLOYEE.toString());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(kafka(), new StringSerializer(), new StringSerializer())) {
            for (int n = portion * PORTION; n < (portion + 1) * PORTION; n++) {
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

    private boolean isReady(int number) {
        try (InputStream answer = URI.create("http://127.0.0.1:" + ports.get(number) + "/q/health/ready")
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

    /** The Message-IDs of what the catcher holds about each place, one for each copy. */
    private Map<String, List<String>> sent() {
        try (InputStream answer = URI.create(String.valueOf(stack.get("mail.messages.url")))
                .toURL()
                .openStream()) {
            JsonNode all = new ObjectMapper().readTree(answer);
            return (all.isArray() ? all : all.path("items"))
                    .valueStream()
                    .map(mail -> Map.entry(
                            SPACE.matcher(mail.path("text").asText()),
                            mail.path("id").asText()))
                    .filter(mail -> mail.getKey().find())
                    .collect(groupingBy(mail -> mail.getKey().group(), mapping(Map.Entry::getValue, toList())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long count(String query) throws SQLException {
        try (Connection database = DriverManager.getConnection(
                        stack.get("quarkus.datasource.jdbc.url"),
                        stack.get("quarkus.datasource.username"),
                        stack.get("quarkus.datasource.password"));
                Statement statement = database.createStatement();
                ResultSet count = statement.executeQuery(query)) {
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
