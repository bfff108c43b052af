package flexplek.demo;

import flexplek.demo.people.World;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;

/** Fills a running stack with the invented organisation, through the public API. Safe to run twice. */
public final class Load {
    private final Settings settings;
    private final Clock clock;
    private final Progress progress;
    private final SignIn signIn;
    private final Api booking;

    private Load(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.progress = new Progress(clock);
        this.signIn = new SignIn(settings.keycloak());
        this.booking = new Api(settings.booking(), signIn.as("platform-admin"));
    }

    /** The program; {@link Settings#USAGE} lists its options. */
    public static void main(String[] arguments) {
        var clock = Clock.systemUTC();
        try {
            new Load(Settings.of(arguments, System.getenv(), clock), clock).run();
        } catch (Refused | Settings.Wrong problem) {
            System.err.println(problem.getMessage());
            System.exit(1);
        } catch (InterruptedException stopped) {
            System.exit(130);
        }
    }

    private void run() throws InterruptedException {
        var world = World.of(settings.seed(), settings.date());
        progress.say("Invented an organisation (seed %d, reference date %s). Nobody in it exists."
                .formatted(settings.seed(), settings.date()));
        var teamDay = new TeamDay(booking.as(signIn.as("organiser")), booking.as(signIn.as("employee")));
        if (!settings.buildingsOnly() && teamDay.isThere()) {
            progress.say("The demo is already loaded; a stack started with --fresh gets a new one.");
            new Sensor(settings, clock, signIn).replay(Places.read(booking), progress);
            return;
        }
        Buildings.load(world.buildings(), booking, progress);
        if (settings.buildingsOnly()) {
            return;
        }
        People.load(world.population(), booking, progress);
        var places = Places.read(booking);
        var now = clock.instant();
        new Bookings(booking, places, now).load(world.diary().bookings(), progress);
        var colleagues = Colleagues.find(settings, booking, clock);
        if (colleagues.isPresent()) {
            new CheckIns(world, colleagues.get(), now).make(progress);
        } else {
            progress.say("Nobody checks in: the realm's key is not in " + settings.data());
        }
        new Sensor(settings, clock, signIn).replay(places, progress);
        new AlertRule(settings, signIn).set(places, progress);
        new RoomRule(settings, signIn).set(places, progress);
        new Series(booking.as(signIn.as("employee"))).make(places, settings.date(), progress);
        new Meeting(booking.as(signIn.as("organiser")), booking.as(signIn.as("employee")))
                .make(places, settings.date(), progress);
        new Faults(booking, signIn).report(places, progress);
        new Delegates(booking, signIn).let(progress);
        new Closures(booking, signIn, clock).make(places, progress);
        new Guests(booking, signIn, clock).announce(places, progress);
        // Last, because it is the sign that all before it is there.
        teamDay.propose(places, settings.date(), progress);
        progress.say("The demo is loaded.");
    }

    /** The same content always has the same key, so that sending it again changes nothing. */
    static String key(Object content) {
        return UUID.nameUUIDFromBytes(content.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
