package flexplek.demo.people;

import flexplek.demo.dice.Dice;
import flexplek.demo.plan.Building;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Books the desks of one building, day by day, until as many are in use at the peak as the week's shape asks for. */
final class DeskDays {
    private final Building building;
    private final List<Person> people;
    private final LocalDate today;
    private final Dice dice;
    private final DeskBoard board;

    /** {@code people}: those who work in this building. */
    DeskDays(Building building, List<Person> people, LocalDate today, Dice dice) {
        this.building = building;
        this.people = people;
        this.today = today;
        this.dice = dice;
        this.board = new DeskBoard(building);
    }

    List<Booking> on(LocalDate date) {
        var bookings = new ArrayList<Booking>();
        int ahead = (int) (date.toEpochDay() - today.toEpochDay());
        double target = building.desks().size() * WeekShape.peak(date.getDayOfWeek());
        target *= ahead > 0 ? WeekShape.bookedAhead(ahead) : 1 + dice.around(0, 0.02);
        var inUse = new int[Quarters.DAY];
        int peak = 0;
        board.clear();
        var candidates = candidates(date).iterator();
        while (peak < Math.round(target) && candidates.hasNext()) {
            var person = candidates.next();
            var slot = slot(person);
            var desk = board.findFree(person.team(), slot, dice);
            if (desk.isEmpty()) {
                continue;
            }
            board.take(desk.get(), slot);
            var presence = ahead > 0 ? Presence.later(slot) : Presence.of(person, slot, date, dice);
            bookings.add(presence.booking(building, desk.get(), person, slot, date));
            peak = Math.max(peak, presence.addTo(inUse));
        }
        if (ahead <= 0) {
            int cancelled = (int) Math.round(bookings.size() * WeekShape.CANCELLED / (1 - WeekShape.CANCELLED));
            while (cancelled-- > 0 && candidates.hasNext()) {
                var person = candidates.next();
                cancelled(person, slot(person), date, bookings);
            }
        }
        return bookings;
    }

    /** Everybody who may come, the likeliest mostly first: a weighted shuffle. */
    private List<Person> candidates(LocalDate date) {
        record Draw(Person person, double key) {}
        var draws = new ArrayList<Draw>();
        for (var person : people) {
            double key =
                    -Math.log(1 - dice.share()) / Math.max(1e-9, person.rhythm().weight(date.getDayOfWeek()));
            // Those who can sign in keep their coming days free, so that a visitor can book in their name.
            boolean visitor =
                    !date.isBefore(today) && SignInPerson.find(person.id()).isPresent();
            if (key < 1e6 && !visitor && !date.isBefore(person.startedOn())) {
                draws.add(new Draw(person, key));
            }
        }
        return draws.stream()
                .sorted(Comparator.comparingDouble(Draw::key))
                .map(Draw::person)
                .toList();
    }

    private Quarters slot(Person person) {
        int start = person.rhythm().startQuarter() + dice.between(-1, 1);
        double part = dice.share();
        if (part < 0.10) {
            return new Quarters(start, 50);
        }
        if (part < 0.18) {
            return new Quarters(52, 52 + dice.between(14, 18));
        }
        return new Quarters(start, start + dice.between(32, 35));
    }

    private void cancelled(Person person, Quarters slot, LocalDate date, List<Booking> bookings) {
        board.findFree(person.team(), slot, dice).ifPresent(desk -> {
            var at = slot.start(date).minus(Duration.ofMinutes(dice.between(30, 2 * 24 * 60)));
            bookings.add(new Booking(
                    building.code(), desk, person.id(), slot.start(date), slot.end(date), Outcome.CANCELLED, null, at));
        });
    }
}
