package flexplek.up;

import flexplek.local.Deleted;
import flexplek.local.Folders;
import flexplek.local.Offspring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What {@code deploy/up} runs. Options: {@code --fresh} forgets all data, {@code --no-demo} starts empty. */
public final class Up {
    private static volatile boolean ending;

    private Up() {}

    /** The program. It ends, with everything it has started, when it is told to by a signal. */
    public static void main(String[] options) throws InterruptedException {
        Progress progress = new Progress();
        try {
            Settings settings = Settings.of(List.of(options), Folders.root());
            run(settings, progress);
        } catch (Checks.Refused e) {
            System.err.println("deploy/up: " + e.getMessage());
            System.exit(1);
        } catch (IOException | RuntimeException e) {
            if (ending) {
                return; // What failed did so because it was told to end.
            }
            System.err.println("deploy/up: " + e.getMessage());
            System.exit(1);
        }
        Thread.currentThread().join();
    }

    private static void run(Settings settings, Progress progress) throws IOException, InterruptedException {
        Files.createDirectories(settings.data());
        progress.say("Checked: " + Checks.passed(settings));
        if (settings.fresh()) {
            forget(settings.data());
            progress.say("Forgot what was in " + settings.data());
        }
        Folders folders = new Folders(settings.data());
        forgetLogs(folders);
        Path pid = folders.pidFile("up");
        Path ready = folders.of("run").resolve("ready");
        Path control = folders.of("run").resolve("control");
        Files.deleteIfExists(ready);
        Files.writeString(pid, ProcessHandle.current().pid() + "\n");

        House house = new House(new Programs(settings, folders).all(), folders, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            ending = true;
            progress.say("Ending everything"
                    + (house.learns() ? "; what makes the next start faster is kept, once a build" : ""));
            house.close();
            Offspring.end();
            List.of(pid, ready, control).forEach(file -> file.toFile().delete());
            progress.say("Everything has ended; the data is kept in " + settings.data());
        }));
        house.start();
        Control.open(control, house);
        progress.say("Everything is ready");
        Demo.load(settings, folders, progress);
        System.out.println(Welcome.text(settings));
        System.out.flush();
        Files.createFile(ready);
    }

    /** Only what a stack keeps: the folder may be anyone's choice and hold other things. */
    private static void forget(Path data) throws IOException {
        for (String kept : List.of("postgres", "kafka", "keycloak", "streams", "run", "realm-key.pem", "demo-loaded")) {
            Deleted.tree(data.resolve(kept));
        }
    }

    /** Last lines that are shown are of this run; up.log is being written where we run detached. */
    private static void forgetLogs(Folders folders) throws IOException {
        try (Stream<Path> logs = Files.list(folders.of("log"))) {
            for (Path log : logs.filter(log -> !log.endsWith("up.log")).toList()) {
                Files.delete(log);
            }
        }
    }
}
