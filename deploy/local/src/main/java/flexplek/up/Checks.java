package flexplek.up;

import flexplek.local.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must be so before anything is built or started; each refusal is one sentence that says what to do. */
final class Checks {
    private static final long GIB = 1L << 30;
    private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");

    private Checks() {}

    static final class Refused extends RuntimeException {
        Refused(String sentence) {
            super(sentence);
        }
    }

    /** Before a build. Java runs it from this file, as nothing is compiled yet: it may use nothing but the JDK. */
    public static void main(String[] options) throws IOException {
        Settings settings = Settings.of(List.of(options), Folders.root());
        Files.createDirectories(settings.data());
        try {
            // What Maven and npm bring goes to the home folder, what is made of it to the checkout.
            for (Path folder : List.of(Folders.root(), Path.of(System.getProperty("user.home")))) {
                disk(folder, free(folder), 3, "make room");
            }
            passed(settings);
        } catch (Refused e) {
            System.err.println("deploy/up: " + e.getMessage());
            System.exit(1);
        }
    }

    static String passed(Settings settings) throws IOException {
        settings.ports().forEach(new PortCheck()::check);
        long disk = free(settings.data());
        disk(settings.data(), disk, 1, "make room, or set FLEXPLEK_DATA to a folder elsewhere");
        long memory = availableMemory();
        memory(memory);
        return disk / GIB + " GB disk free, " + memory / GIB + " GB memory available, all ports free, JDK "
                + Runtime.version();
    }

    static void disk(Path folder, long free, int needed, String remedy) {
        if (free < needed * GIB) {
            throw new Refused("There are " + (free >> 20) + " MB free on the disk of " + folder + " and "
                    + needed * 1024 + " are needed: " + remedy + ".");
        }
    }

    static void memory(long available) {
        if (available < 4 * GIB) {
            throw new Refused("There are " + (available >> 20)
                    + " MB of memory available and 4096 are needed: close something else first.");
        }
    }

    private static long free(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    private static long availableMemory() throws IOException {
        Path linux = Path.of("/proc/meminfo");
        if (!Files.exists(linux)) {
            return Long.MAX_VALUE;
        }
        Matcher available = AVAILABLE.matcher(Files.readString(linux));
        return available.find() ? Long.parseLong(available.group(1)) * 1024 : Long.MAX_VALUE;
    }
}
