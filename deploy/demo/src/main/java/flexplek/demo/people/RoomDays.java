package flexplek.demo.people;

import flexplek.demo.dice.Dice;
import flexplek.demo.plan.Building;
import flexplek.demo.plan.Space;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Books the rooms of one building, day by day, for people who have a desk there that day. */
final class RoomDays {
    private static final int NINE = 36;
    private static final int FIVE = 68;
    /** How often a free room is taken where every desk would be; an assumption. */
    private static final double OFTEN = 0.65;

    private static final List<Integer> LENGTHS = List.of(2, 2, 3, 4, 4, 4, 6, 8);

    private final Building building;
    private final Map<UUID, Person> people;
    private final LocalDate today;
    private final Dice dice;

    RoomDays(Building building, Map<UUID, Person> people, LocalDate today, Dice dice) {
        this.building = building;
        this.people = people;
        this.today = today;
        this.dice = dice;
    }

    /** Rooms for the people of {@code desks}, the day's desk bookings. */
    List<Booking> on(LocalDate date, List<Booking> desks) {
        var present = desks.stream()
                .filter(booking -> booking.outcome() != Outcome.CANCELLED && booking.outcome() != Outcome.NO_SHOW)
                .map(booking -> Optional.ofNullable(people.get(booking.personId())))
                .flatMap(Optional::stream)
                .toList();
        var bookings = new ArrayList<Booking>();
        if (present.isEmpty()) {
            return bookings;
        }
        int ahead = (int) (date.toEpochDay() - today.toEpochDay());
        double busy = WeekShape.peak(date.getDayOfWeek()) * (ahead > 0 ? WeekShape.bookedAhead(ahead) : 1);
        var agendas = new HashMap<UUID, BitSet>();
        for (var room : building.rooms()) {
            int quarter = NINE + dice.between(0, 4);
            while (quarter < FIVE) {
                int length = dice.oneOf(LENGTHS);
                if (dice.chance(OFTEN * busy) && quarter + length <= FIVE + 4) {
                    var slot = new Quarters(quarter, quarter + length);
                    host(room, slot, present, agendas)
                            .ifPresent(host -> bookings.add(meeting(room, host, slot, date, ahead)));
                }
                quarter += length;
            }
        }
        return bookings;
    }

    private Booking meeting(Space room, Person host, Quarters slot, LocalDate date, int ahead) {
        if (ahead <= 0 && dice.chance(WeekShape.CANCELLED)) {
            var at = slot.start(date).minus(Duration.ofMinutes(dice.between(20, 24 * 60)));
            return new Presence(Outcome.CANCELLED, slot.from(), slot.from(), null, at)
                    .booking(building, room, host, slot, date);
        }
        var presence = ahead > 0 ? Presence.later(slot) : Presence.of(WeekShape.EMPTY_ROOMS, slot, date, dice);
        return presence.booking(building, room, host, slot, date);
    }

    /** Somebody present who may use the room and has no other meeting then. */
    private Optional<Person> host(Space room, Quarters slot, List<Person> present, Map<UUID, BitSet> agendas) {
        var place = building.neighbourhoods().stream()
                .filter(one -> one.code().equals(room.neighbourhood()))
                .findFirst()
                .orElseThrow();
        var tried = new HashSet<Person>();
        while (tried.size() < Math.min(5, present.size())) {
            var person = dice.oneOf(present);
            var agenda = agendas.computeIfAbsent(person.id(), id -> new BitSet(Quarters.DAY));
            if (place.opensTo(person.team().organisation().key()) && slot.isFree(agenda)) {
                slot.take(agenda);
                return Optional.of(person);
            }
            tried.add(person);
        }
        return Optional.empty();
    }
}
