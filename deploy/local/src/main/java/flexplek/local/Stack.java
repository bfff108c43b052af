package flexplek.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Parts running in a process of their own, with a class path of their own; it ends when we do. */
public final class Stack implements AutoCloseable {
    private final Process process;
    private final Map<String, String> addresses;

    private Stack(Process process, Map<String, String> addresses) {
        this.process = process;
        this.addresses = addresses;
    }

    /** Starts the parts, written as {@link Backing} takes them, and waits until all of them work. */
    public static Stack start(Path data, List<String> parts) {
        return start(data, parts, Map.of());
    }

    /** The same with other settings than those of deploy/local.env. */
    static Stack start(Path data, List<String> parts, Map<String, String> settings) {
        Folders folders = new Folders(data);
        String name = parts.size() == 1 ? parts.getFirst().replaceAll("=.*", "") : "backing";
        List<String> command = new ArrayList<>(command());
        command.add(folders.data().toString());
        command.addAll(parts);
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectError(
                            ProcessBuilder.Redirect.appendTo(folders.log(name).toFile()));
            builder.environment().putAll(settings);
            Process process = builder.start();
            Map<String, String> addresses = new TreeMap<>();
            BufferedReader said = process.inputReader();
            for (String line = said.readLine(); !"ready".equals(line); line = said.readLine()) {
                if (line == null) {
                    throw new IllegalStateException("The local stack did not start:\n" + folders.lastLines(name));
                }
                int equals = line.indexOf('=');
                if (equals > 0) {
                    addresses.put(line.substring(0, equals), line.substring(equals + 1));
                }
            }
            return new Stack(process, addresses);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> command() {
        Path target = Folders.root().resolve("deploy/local/target");
        if (!Files.isDirectory(target.resolve("lib"))) {
            throw new IllegalStateException(
                    "deploy/local is not built: run ./mvnw -q package -DskipTests -pl deploy/local");
        }
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dflexplek.root=" + Folders.root(),
                "-cp",
                target.resolve("classes") + ":" + target.resolve("lib") + "/*",
                Backing.class.getName());
    }

    public Map<String, String> addresses() {
        return addresses;
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
