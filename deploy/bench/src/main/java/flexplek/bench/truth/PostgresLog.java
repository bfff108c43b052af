package flexplek.bench.truth;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What PostgreSQL has written to its log since this was made. */
public final class PostgresLog {
    private final Path file;
    private final long from;

    public PostgresLog(Path data) throws IOException {
        file = data.resolve("log/postgres.log");
        from = Files.size(file);
    }

    /** How many lines say this. */
    public long count(String text) throws IOException {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            byte[] fresh = new byte[Math.toIntExact(Math.max(0, log.length() - from))];
            log.seek(from);
            log.readFully(fresh);
            return new String(fresh, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(text))
                    .count();
        }
    }
}
