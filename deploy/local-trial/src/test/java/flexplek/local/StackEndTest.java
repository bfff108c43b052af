package flexplek.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackEndTest {
    @TempDir
    private Path data;

    @Test
    void leavesNoProcessWhenItIsClosed() {
        Stack stack = Stack.start(data, List.of("postgres", "kafka", "mail"));
        List<ProcessHandle> all = allOf(stack);
        // Some last a moment only, as PostgreSQL's helpers do.
        assertThat(all).filteredOn(ProcessHandle::isAlive).hasSizeGreaterThan(3);

        stack.close();

        assertThat(all).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void leavesNoProcessWhenItIsKilled() {
        Stack stack = Stack.start(data, List.of("postgres"));
        List<ProcessHandle> all = allOf(stack);

        stack.process().destroyForcibly();

        assertThat(Patience.until(Duration.ofSeconds(20), () -> all.stream().noneMatch(ProcessHandle::isAlive)))
                .isTrue();
    }

    @Test
    void recoversWhatWasConfirmedBeforePostgresWasKilled() throws SQLException, IOException {
        Stack first = Stack.start(data, List.of("postgres"));
        try (Connection connection = connection(first);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT 1 AS id");
        }
        long postmaster = Long.parseLong(
                Files.readString(data.resolve("run/postgres.pid")).strip());
        ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
        assertThat(Patience.until(Duration.ofSeconds(20), () -> !first.process().isAlive()))
                .isTrue();

        try (Stack second = Stack.start(data, List.of("postgres"));
                Connection connection = connection(second);
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT id FROM kept");
        }
    }

    private static Connection connection(Stack stack) throws SQLException {
        return DriverManager.getConnection(stack.addresses().get("jdbc.url.booking"), "booking", "booking");
    }

    private static List<ProcessHandle> allOf(Stack stack) {
        return Stream.concat(Stream.of(stack.process()), stack.process().descendants())
                .toList();
    }
}
