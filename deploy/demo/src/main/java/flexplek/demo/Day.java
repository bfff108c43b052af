package flexplek.demo;

import flexplek.demo.dice.Dice;
import flexplek.demo.people.Person;
import flexplek.demo.people.SignInPerson;
import flexplek.demo.people.WeekShape;
import flexplek.demo.people.World;
import flexplek.demo.plan.Building;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Plays one working day in two minutes, so that the live figures move. The services' clocks stay real: everybody books
 * for this very quarter of an hour, and only the coming and going follows the played day.
 */
public final class Day {
    private static final Workers WORKERS = new Workers(8);
    private static final long QUARTER = 900;
    private static final Duration SLOT = Duration.ofHours(2);

    private final Settings settings;
    private final Clock clock;
    private final Api booking;
    private final Board board;
    private final Sensor sensor;
    private final Building building;
    private final World world;

    private Day(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        var signIn = new SignIn(settings.keycloak());
        this.booking = new Api(settings.booking(), signIn.as("platform-admin"));
        this.sensor = new Sensor(settings, clock, signIn);
        this.world = World.of(settings.seed(), settings.date());
        this.building = world.buildings().stream()
                .filter(one -> one.code().equals(settings.building()))
                .findFirst()
                .orElseThrow(() -> new Settings.Wrong("There is no building " + settings.building() + " in the demo."));
        // People of one organisation do not see the buildings of others.
        this.board = new Board(new Api(settings.occupancy(), signIn.as("platform-admin")), building.code());
    }

    /** The program; {@link Settings#USAGE} lists its options. */
    public static void main(String[] arguments) {
        var clock = Clock.systemUTC();
        try {
            new Day(Settings.of(arguments, System.getenv(), clock), clock).play();
        } catch (Refused | Settings.Wrong problem) {
            System.err.println(problem.getMessage());
            System.exit(1);
        } catch (InterruptedException stopped) {
            System.exit(130);
        }
    }

    private void play() throws InterruptedException {
        var colleagues = Colleagues.find(settings, booking, clock)
                .orElseThrow(() -> new Settings.Wrong("The realm's key is not in " + settings.data()
                        + ". Say where the stack keeps its data: --data FOLDER."));
        var places = Places.read(booking);
        var start = Instant.ofEpochSecond(clock.instant().getEpochSecond() / QUARTER * QUARTER);
        var end = end(start);
        var dice = new Dice(settings.seed()).of("day");
        var shift = new Shift(colleagues, places.building(building.code()), people(dice), dice);
        var weekday = weekday();
        int most = (int) Math.round(building.desks().size() * WeekShape.peak(weekday));
        var counts = SensorFile.read(settings.sensorFile()).busiest(weekday).orElseThrow();
        System.out.printf(
                "A %s in %s in %d s: at most about %d people at %d desks. All of them are invented.%n",
                weekday.getDisplayName(TextStyle.FULL, Locale.UK),
                building.name(),
                settings.seconds(),
                most,
                building.desks().size());
        var begun = clock.instant();
        for (int step = 0; step < Curve.steps(); step++) {
            var tally = new Shift.Tally();
            int target = (int) Math.round(most * Curve.present(step));
            WORKERS.each(shift.towards(target, start, end, tally), Runnable::run);
            var time = Curve.time(step);
            int counted = SensorFile.at(counts.getValue(), time);
            sensor.send(List.of(sensor.count(places, clock.instant(), counted)));
            waitUntil(begun.plusMillis(1000L * settings.seconds() * (step + 1) / (Curve.steps() + 1)));
            board.show(time, tally, places, counted);
        }
        var tally = new Shift.Tally();
        int noShows = shift.noShows();
        WORKERS.each(shift.goHome(tally), Runnable::run);
        waitUntil(begun.plusSeconds(settings.seconds()));
        board.show(Curve.time(Curve.steps()), tally, places, 0);
        System.out.printf("%d desks were booked by people who never came; they gave them up just now.%n", noShows);
    }

    private Instant end(Instant start) {
        var local = start.atZone(Building.ZONE);
        var closes = local.with(building.closes()).toInstant();
        boolean weekend = local.getDayOfWeek().getValue() > 5;
        if (local.toLocalTime().isBefore(building.opens())
                || !closes.isAfter(start)
                || (weekend && !building.atWeekends())) {
            throw new Settings.Wrong(
                    "%s is closed now (open %s to %s); De Sluiswachter, --building SLUIS, opens at all days and hours but the last quarter before midnight."
                            .formatted(building.name(), building.opens(), building.closes()));
        }
        var end = start.plus(SLOT);
        return end.isAfter(closes) ? closes : end;
    }

    private List<Person> people(Dice dice) {
        var people = new ArrayList<>(world.population().people().stream()
                .filter(person -> person.team().building().equals(building.code()))
                .filter(person -> SignInPerson.find(person.id()).isEmpty())
                .toList());
        Collections.shuffle(people, dice.random());
        return people;
    }

    /** Today; at weekends a Tuesday, since nobody would come. */
    private DayOfWeek weekday() {
        var today = clock.instant().atZone(Building.ZONE).getDayOfWeek();
        return today.getValue() > 5 ? DayOfWeek.TUESDAY : today;
    }

    private void waitUntil(Instant moment) throws InterruptedException {
        var left = Optional.of(Duration.between(clock.instant(), moment)).filter(Duration::isPositive);
        if (left.isPresent()) {
            Thread.sleep(left.get());
        }
    }
}
