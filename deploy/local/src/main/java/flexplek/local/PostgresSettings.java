package flexplek.local;

import java.util.LinkedHashMap;
import java.util.Map;

/** How PostgreSQL runs: as durable as in production, and loud about locks. */
final class PostgresSettings {
    static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        ALL.put("listen_addresses", "127.0.0.1");
        ALL.put("unix_socket_directories", "");
        ALL.put("fsync", "on");
        ALL.put("synchronous_commit", "on");
        ALL.put("full_page_writes", "on");
        ALL.put("max_connections", "200");
        ALL.put("shared_buffers", "512MB");
        ALL.put("max_wal_size", "4GB");
        ALL.put("log_lock_waits", "on");
        ALL.put("log_line_prefix", "%m [%p] %u@%d ");
        ALL.put("log_timezone", "UTC");
        ALL.put("timezone", "UTC");
    }

    private PostgresSettings() {}
}
