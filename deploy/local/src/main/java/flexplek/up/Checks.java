package flexplek.up;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must be so before anything is started; each refusal is one sentence that says what to do. */
final class Checks {
    private static final long GIB = 1L << 30;
    private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");

    private Checks() {}

    static final class Refused extends RuntimeException {
        Refused(String sentence) {
            super(sentence);
        }
    }

    static String passed(Settings settings) throws IOException {
        settings.ports().forEach(new PortCheck()::check);
        long disk = Files.getFileStore(settings.data()).getUsableSpace() / GIB;
        if (disk < 3) {
            throw new Refused("There are " + disk + " GB free on the disk of " + settings.data()
                    + " and 3 are needed: make room, or set FLEXPLEK_DATA to a folder elsewhere.");
        }
        long memory = availableMemory();
        if (memory < 4 * GIB) {
            throw new Refused("There are " + (memory >> 20)
                    + " MB of memory available and 4096 are needed: close something else first.");
        }
        return disk + " GB disk free, " + memory / GIB + " GB memory available, all ports free, JDK "
                + Runtime.version();
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
