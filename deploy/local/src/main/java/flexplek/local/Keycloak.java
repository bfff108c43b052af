package flexplek.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The real Keycloak with the realm imported at its first start; its users and sessions live in the stack's data. */
final class Keycloak implements Part {
    private static final String NAME = "keycloak";

    private final Folders folders;
    private final int port;
    private final Path home;
    private @Nullable Child server;

    Keycloak(Folders folders, int port) {
        this.folders = folders;
        this.port = port;
        this.home = folders.of(NAME);
    }

    @Override
    public Map<String, String> start() {
        Path distribution = KeycloakFiles.built();
        try {
            linkTo(distribution);
            Path imports = Folders.made(home.resolve("data/import"));
            new Realm().writeTo(imports.resolve("flexplek-realm.json"), RealmKey.keptIn(folders.data()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Child starting = Child.start(NAME, folders, "TERM", LocalSettings.read(), command(distribution));
        server = starting;
        String url = "http://localhost:" + port;
        URI discovery = URI.create(url + "/realms/flexplek/.well-known/openid-configuration");
        Patience.until(Duration.ofMinutes(3), () -> !starting.alive() || Answers.ok(discovery));
        if (!starting.alive() || !Answers.ok(discovery)) {
            throw new IllegalStateException("Keycloak did not start:\n" + folders.lastLines(NAME));
        }
        return Map.of(
                "keycloak.url",
                url,
                "keycloak.realm.key",
                folders.of("realm-key.pem").toString());
    }

    /** Keycloak keeps its data below its home: a home per stack, with the distribution's own folders linked into it. */
    private void linkTo(Path distribution) throws IOException {
        Folders.made(home);
        for (String folder : List.of("lib", "conf", "providers", "themes")) {
            Path link = home.resolve(folder);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, distribution.resolve(folder));
        }
    }

    private List<String> command(Path distribution) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xms64m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Duser.language=en", "-Djava.net.preferIPv4Stack=true"));
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

    @Override
    public void awaitEnd() throws InterruptedException {
        if (server != null) {
            server.awaitEnd();
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
