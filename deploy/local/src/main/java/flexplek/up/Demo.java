package flexplek.up;

import flexplek.local.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The demo's organisation, loaded once per data folder by the demo's own program. */
final class Demo {
    private Demo() {}

    static void load(Settings settings, Folders folders, Progress progress) throws IOException, InterruptedException {
        Path loaded = folders.of("demo-loaded");
        if (!settings.demo() || Files.exists(loaded)) {
            return;
        }
        Path target = Folders.root().resolve("deploy/demo/target");
        double since = progress.seconds();
        progress.say("Loading the demo (once)");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        target.resolve("flexplek-demo.jar") + ":" + target.resolve("lib") + "/*",
                        "flexplek.demo.Load")
                .directory(Folders.root().toFile())
                .inheritIO();
        builder.environment().putAll(settings.shared());
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The demo could not be loaded (deploy/up --no-demo starts without it).");
        }
        Files.createFile(loaded);
        progress.took("The demo is loaded", since);
    }
}
