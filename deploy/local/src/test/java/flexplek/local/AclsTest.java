package flexplek.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What deploy/topics allows each account is what {@link Acls} allow it, which {@link SecuredStackTest} tries on a broker. */
class AclsTest {

    private static final List<String> QUIET = List.of("kafka-topics.sh", "kafka-configs.sh");

    @Test
    void areTheSameByTheScript(@TempDir Path bin) throws Exception {
        assertThat(said(bin)).containsExactlyInAnyOrderElementsOf(Acls.ofTheHouse());
    }

    @Test
    void areNotTouchedUnlessAskedFor(@TempDir Path bin) throws Exception {
        Path said = run(bin, "no");

        assertThat(said).doesNotExist();
    }

    private static List<AclBinding> said(Path bin) throws IOException, InterruptedException {
        return Files.readAllLines(run(bin, "yes")).stream()
                .flatMap(AclsTest::bindings)
                .distinct()
                .toList();
    }

    private static Path run(Path bin, String acls) throws IOException, InterruptedException {
        Path said = bin.resolve("said");
        script(bin.resolve("kafka-acls.sh"), "echo \"$@\" >>" + said);
        for (String name : QUIET) {
            script(bin.resolve(name), "true");
        }
        ProcessBuilder making =
                new ProcessBuilder(Folders.root().resolve("deploy/topics").toString(), "here:1").inheritIO();
        making.environment().put("KAFKA_BIN", bin.toString());
        making.environment().put("FLEXPLEK_KAFKA_ACLS", acls);
        assertThat(making.start().waitFor()).isZero();
        return said;
    }

    private static void script(Path file, String does) throws IOException {
        assertThat(Files.writeString(file, "#!/bin/sh\n" + does + "\n").toFile().setExecutable(true))
                .isTrue();
    }

    /** As Kafka's own script reads its options. */
    private static Stream<AclBinding> bindings(String line) {
        String principal = "";
        PatternType pattern = PatternType.LITERAL;
        List<AclOperation> operations = new ArrayList<>();
        List<ResourcePattern> resources = new ArrayList<>();
        List<String> words = List.of(line.split(" ", -1));
        for (int i = 0; i + 1 < words.size(); i++) {
            String value = words.get(i + 1);
            switch (words.get(i)) {
                case "--allow-principal" -> principal = value;
                case "--resource-pattern-type" -> pattern = PatternType.fromString(value.toUpperCase(Locale.ROOT));
                case "--operation" -> operations.add(operation(value));
                case "--topic" -> resources.add(new ResourcePattern(ResourceType.TOPIC, value, PatternType.LITERAL));
                case "--group" -> resources.add(new ResourcePattern(ResourceType.GROUP, value, PatternType.LITERAL));
                case "--transactional-id" ->
                    resources.add(new ResourcePattern(ResourceType.TRANSACTIONAL_ID, value, PatternType.LITERAL));
                default -> {}
            }
        }
        String account = principal;
        PatternType type = pattern;
        return resources.stream()
                .map(resource -> new ResourcePattern(resource.resourceType(), resource.name(), type))
                .flatMap(resource -> operations.stream()
                        .map(operation -> new AclBinding(
                                resource, new AccessControlEntry(account, "*", operation, AclPermissionType.ALLOW))));
    }

    private static AclOperation operation(String name) {
        return AclOperation.fromString(
                name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
    }
}
