package flexplek.bench;

import flexplek.bench.ground.Accounts;
import flexplek.bench.load.DoorSignIn;
import flexplek.bench.load.DoorSignIn.Session;
import flexplek.bench.load.Tally;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the limits leave alone and what they hold back: thousands of people behind one address, one person in a loop, and
 * connections that say nothing.
 */
final class Limits {
    private static final String TIMES = "FLEXPLEK_LIMIT_TIMES";
    private static final int VIEWERS = 10;

    private Limits() {}

    static void run(Tools tools) throws Exception {
        refuseManyTimes(tools);
        Settings settings = tools.settings();
        int people = settings.number("people", 6000, VIEWERS + 1, Accounts.MOST);
        Duration time = Duration.ofSeconds(settings.number("seconds", 600, 10, 600));
        String name = settings.administrator("KC_BOOTSTRAP_ADMIN_USERNAME");
        String password = settings.administrator("KC_BOOTSTRAP_ADMIN_PASSWORD");
        Tally steps = new Tally();
        try (Accounts accounts = Accounts.open(settings.keycloak(), name, password, tools.report()::say);
                DoorSignIn door = new DoorSignIn("http://localhost:" + settings.port("WEB_PORT"), steps)) {
            accounts.bring(people);
            new OneAddress(tools, door, steps, people).within(time);
            List<Session> sessions = sessions(door, VIEWERS + 1);
            List<Session> viewers = sessions.subList(0, VIEWERS);
            new OneInALoop(tools, sessions.getLast(), viewers.getFirst()).run();
            new BesideTheSilent(tools, viewers).run();
        }
    }

    /** On a local stack the programs that play many people are let through a thousand times as much. */
    private static void refuseManyTimes(Tools tools) throws IOException {
        String times = new LocalParts(tools.settings().data())
                .variable("booking-service", TIMES)
                .orElse("");
        if (!times.equals("1")) {
            throw new Settings.Wrong("booking-service was not started with " + TIMES
                    + "=1, and a local stack lets a thousand times as much through: end it with deploy/down, and start it"
                    + " with " + TIMES + "=1 deploy/up --fresh --no-demo --detach.");
        }
    }

    private static List<Session> sessions(DoorSignIn door, int count) {
        List<Session> sessions = new ArrayList<>();
        for (int person = 0; person < count; person++) {
            sessions.add(door.session(Accounts.name(person), Accounts.PASSWORD)
                    .orElseThrow(() -> new IllegalStateException("somebody who has an account cannot sign in")));
        }
        return sessions;
    }
}
