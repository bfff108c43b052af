package flexplek.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where a stack keeps what it must not lose ({@code data}), and where downloads are unpacked once for all stacks. */
public record Folders(Path data) {
    public Folders {
        data = data.toAbsolutePath().normalize();
        made(data.resolve("run"));
        made(data.resolve("log"));
    }

    public Path of(String part) {
        return data.resolve(part);
    }

    public Path log(String name) {
        return data.resolve("log").resolve(name + ".log");
    }

    public Path pidFile(String name) {
        return data.resolve("run").resolve(name + ".pid");
    }

    /** The data goes; the logs stay, for whoever looks into a failed test. */
    void empty() {
        try {
            for (String part : List.of("postgres", "kafka", "keycloak", "run")) {
                Deleted.tree(data.resolve(part));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes down this process as the one to kill for the part that lives within it. */
    void holdPid(String name) {
        Path file = pidFile(name);
        try {
            Files.writeString(file, ProcessHandle.current().pid() + "\n");
            file.toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines of a log, for a message that says why something did not start. */
    public String lastLines(String name) {
        try {
            List<String> lines = Files.readAllLines(log(name));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException e) {
            return "(no log at " + log(name) + ")";
        }
    }

    /** The repository: given by the build, else looked for upwards from the working folder. */
    public static Path root() {
        String given = System.getProperty("flexplek.root");
        if (given != null) {
            return Path.of(given).toAbsolutePath();
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("deploy/local/pom.xml"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("Not within a Flexplek checkout; set -Dflexplek.root to its folder.");
        }
        return folder;
    }

    /** {@code ${XDG_CACHE_HOME:-$HOME/.cache}/flexplek}. */
    static Path cache() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return made(base.resolve("flexplek"));
    }

    static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
