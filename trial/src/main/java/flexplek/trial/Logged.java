package flexplek.trial;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What a class, or everybody, writes to the log while this is open. */
public final class Logged extends Handler implements AutoCloseable {

    private static final Formatter MESSAGE = new PatternFormatter("%s");

    private final List<LogRecord> lines = new CopyOnWriteArrayList<>();
    private final Logger logger;

    /** The lines of this name and all below it; the empty name has all below it. */
    public Logged(String name) {
        logger = Logger.getLogger(name);
        logger.addHandler(this);
    }

    public List<LogRecord> lines() {
        return List.copyOf(lines);
    }

    public List<LogRecord> errors() {
        return lines.stream()
                .filter(line -> line.getLevel().intValue() >= Level.SEVERE.intValue())
                .toList();
    }

    public static String text(LogRecord line) {
        return MESSAGE.format(line);
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(line);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
