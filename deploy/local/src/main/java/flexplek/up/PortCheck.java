package flexplek.up;

import flexplek.local.FreePort;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every port that we are to listen on is a number, is asked for once, and is free. */
final class PortCheck {
    private static final Pattern HOLDER = Pattern.compile("\"([^\"]+)\",pid=(\\d+)");

    private final Map<Integer, String> seen = new TreeMap<>();

    void check(Map.Entry<String, String> setting) {
        String name = setting.getKey();
        int port = number(name, setting.getValue());
        String before = seen.putIfAbsent(port, name);
        if (before != null) {
            throw new Checks.Refused(before + " and " + name + " are both " + port + ": give each a port of its own.");
        }
        if (!FreePort.isFree(port)) {
            throw new Checks.Refused("Port " + port + " is in use" + holder(port)
                    + ": stop that program, or choose another port with " + name + "=… deploy/up.");
        }
    }

    private static int number(String name, String value) {
        if (!value.matches("[1-9]\\d{0,4}") || Integer.parseInt(value) > 65_535) {
            throw new Checks.Refused(name + " is '" + value + "': it has to be a number from 1 to 65535.");
        }
        return Integer.parseInt(value);
    }

    /** Who listens there, where the machine can say so. */
    private static String holder(int port) {
        try {
            Process ss = new ProcessBuilder("ss", "-Hltnp", "sport = :" + port).start();
            Matcher holder = HOLDER.matcher(new String(ss.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            return holder.find() ? " by " + holder.group(1) + " (process " + holder.group(2) + ")" : "";
        } catch (IOException e) {
            return "";
        }
    }
}
