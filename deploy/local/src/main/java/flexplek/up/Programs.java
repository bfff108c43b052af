package flexplek.up;

import flexplek.local.Child;
import flexplek.local.Folders;
import flexplek.local.Stack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The one list of what runs. A new program is one more entry here. */
final class Programs {
    private final Settings settings;
    private final Folders folders;

    Programs(Settings settings, Folders folders) {
        this.settings = settings;
        this.folders = folders;
    }

    List<Program> all() {
        List<Program> programs = new ArrayList<>();
        programs.add(part("postgres", settings.port("POSTGRES_PORT"), "localhost:" + settings.port("POSTGRES_PORT")));
        programs.add(part("kafka", settings.port("KAFKA_PORT"), "localhost:" + settings.port("KAFKA_PORT")));
        programs.add(part("keycloak", settings.port("KEYCLOAK_PORT"), settings.keycloak()));
        programs.add(part(
                "mail",
                settings.port("SMTP_PORT") + "," + settings.port("MAIL_PORT"),
                "http://localhost:" + settings.port("MAIL_PORT") + "/messages"));
        for (String service : List.of("booking", "occupancy", "notification")) {
            programs.add(service(service));
        }
        programs.add(web());
        return programs;
    }

    private Program part(String name, String ports, String address) {
        return new Program(
                name, List.of(), address, () -> running(Stack.start(folders.data(), List.of(name + "=" + ports))));
    }

    private Program service(String feature) {
        String name = feature + "-service";
        String port = settings.port(feature.toUpperCase(java.util.Locale.ROOT) + "_PORT");
        String address = "http://localhost:" + port;
        return new Program(
                name, List.of("postgres", "kafka"), address, () -> started(name, environment(feature, port), port));
    }

    private Program web() {
        String port = settings.port("WEB_PORT");
        return new Program(
                "web",
                List.of("postgres", "keycloak"),
                settings.address("WEB_PORT"),
                () -> started("web", environment("web", port), port));
    }

    private Running started(String module, Map<String, String> environment, String port) {
        Path jar = Folders.root().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        StartCache cache = new StartCache(jar);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(settings.javaOptions());
        command.addAll(cache.options());
        command.addAll(List.of("-jar", jar.toString()));
        Child child = Child.start(module, folders, "TERM", environment, command);
        return ServiceStart.awaited(module, child, port, folders, cache);
    }

    private Map<String, String> environment(String database, String port) {
        Map<String, String> environment = settings.shared();
        environment.put("QUARKUS_HTTP_PORT", port);
        environment.put("DB_URL", "jdbc:postgresql://localhost:" + settings.port("POSTGRES_PORT") + "/" + database);
        environment.put("DB_USER", database);
        environment.put("DB_PASSWORD", database);
        environment.put("STREAMS_STATE_DIR", folders.of("streams").toString());
        return environment;
    }

    private static Running running(Stack stack) {
        return new Running() {
            @Override
            public void awaitEnd() {
                stack.process().onExit().join();
            }

            @Override
            public void close() {
                stack.close();
            }
        };
    }
}
