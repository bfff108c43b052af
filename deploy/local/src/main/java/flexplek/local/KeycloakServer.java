package flexplek.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One running Keycloak on a home folder of its own: Keycloak keeps its database below its home. */
final class KeycloakServer implements AutoCloseable {
    private static final String NAME = "keycloak";

    private final Child process;

    private KeycloakServer(Child process) {
        this.process = process;
    }

    /** Starts it, imports the realms of {@code data/import} that it does not have yet, and waits until it answers. */
    static KeycloakServer start(Folders folders, Path home, int port) throws IOException {
        Path distribution = KeycloakFiles.built();
        for (String shared : List.of("lib", "conf", "providers")) {
            link(home.resolve(shared), distribution.resolve(shared));
        }
        link(home.resolve("themes"), Folders.root().resolve("deploy/keycloak/themes"));
        Child process = Child.start(NAME, folders, "TERM", LocalSettings.read(), command(distribution, home, port));
        URI discovery = URI.create("http://localhost:" + port + "/realms/flexplek/.well-known/openid-configuration");
        Patience.until(Duration.ofMinutes(8), () -> !process.alive() || Answers.ok(discovery));
        if (!process.alive() || !Answers.ok(discovery)) {
            process.close();
            throw new IllegalStateException("Keycloak did not start:\n" + folders.lastLines(NAME));
        }
        return new KeycloakServer(process);
    }

    private static void link(Path link, Path target) throws IOException {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target);
    }

    static List<String> command(Path distribution, Path home, int port) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Half the processor time of a start goes into optimising code that a small stack hardly runs again.
        command.addAll(List.of("-Xms64m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Duser.language=en"));
        for (String open : List.of("util", "util.concurrent", "security", "lang")) {
            command.add("--add-opens=java.base/java." + open + "=ALL-UNNAMED");
        }
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dkc.home.dir=" + home));
        command.add("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
        command.addAll(
                List.of("-cp", distribution.resolve("lib/quarkus-run.jar").toString()));
        command.addAll(List.of("io.quarkus.bootstrap.runner.QuarkusEntryPoint", "start", "--optimized"));
        command.addAll(List.of("--import-realm", "--http-enabled=true", "--http-host=127.0.0.1"));
        command.addAll(List.of("--http-port=" + port, "--hostname=http://localhost:" + port, "--cache=local"));
        return command;
    }

    void awaitEnd() throws InterruptedException {
        process.awaitEnd();
    }

    @Override
    public void close() {
        process.close();
    }
}
