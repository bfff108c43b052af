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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildStackTest {
    @TempDir
    private Path folders;

    @Test
    void isJoinedByLaterRunsAndEndsWithItsBuildThoughThatIsKilled() throws Exception {
        Process build = new ProcessBuilder("sleep", "600").start();
        try {
            BuildStack stack = new BuildStack(build.toHandle(), folders, List.of("postgres"));
            Map<String, String> first = stack.joined();
            Map<String, String> second = stack.joined();
            assertThat(second).isEqualTo(first);
            Map<String, String> own = OwnDatabases.on(first);
            Map<String, String> others = OwnDatabases.on(second);
            create(own);
            create(others);

            build.destroyForcibly();

            Path data = folders.resolve(build.pid() + "/postgres");
            assertThat(Patience.until(Duration.ofSeconds(30), () -> !Files.exists(data) && !accepts(own)))
                    .isTrue();
        } finally {
            build.destroyForcibly();
        }
    }

    @Test
    void removesWhatAnEndedBuildHasLeft() throws IOException, InterruptedException {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        Path left = Files.createDirectories(folders.resolve(Long.toString(ended.pid())));
        Process build = new ProcessBuilder("sleep", "600").start();
        try {
            new BuildStack(build.toHandle(), folders, List.of("mail")).joined();

            assertThat(left).doesNotExist();
        } finally {
            build.destroyForcibly();
        }
    }

    private static void create(Map<String, String> addresses) throws SQLException {
        try (Connection connection = connection(addresses);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE only_here (id int)");
        }
    }

    private static boolean accepts(Map<String, String> addresses) {
        try (Connection _ = connection(addresses)) {
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static Connection connection(Map<String, String> addresses) throws SQLException {
        return DriverManager.getConnection(addresses.get("jdbc.url.booking"), "booking", "booking");
    }
}
