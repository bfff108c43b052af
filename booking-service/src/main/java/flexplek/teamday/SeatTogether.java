package flexplek.teamday;

import flexplek.booking.BookingRefusal;
import flexplek.booking.BookingRefused;
import flexplek.booking.Bookings;
import flexplek.booking.NewBooking;
import flexplek.booking.Quota;
import flexplek.booking.TimeSlot;
import flexplek.people.Teams;
import flexplek.platform.Ids;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import flexplek.space.SpaceCard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Books desks near each other for people of a team; all of them or, by a refusal that rolls the act back, none. */
@ApplicationScoped
class SeatTogether {

    private final Desks desks;
    private final Bookings bookings;
    private final Quota quota;
    private final Cards cards;
    private final Clock clock;

    SeatTogether(Desks desks, Bookings bookings, Quota quota, Cards cards, Clock clock) {
        this.desks = desks;
        this.bookings = bookings;
        this.quota = quota;
        this.cards = cards;
        this.clock = clock;
    }

    /** Within a {@link WholeAct}, and after the building's day was opened. */
    List<TeamDayEvent.Place> seat(
            TeamDay day,
            LocalDate date,
            List<Teams.Member> people,
            NewBooking.Sitter madeBy,
            PlacesTogether.@Nullable Wish wish) {
        BuildingCard building = cards.building(day.building());
        Instant now = clock.instant();
        people.forEach(member -> admit(member, building, date, now));
        TimeSlot slot = Attendances.slot(building, date);
        Seats seats = new Seats(people, desks.free(building, date, slot));
        if (!seats.suffice()) {
            throw new TeamDayRefused(new TeamDayRefusal.NotEnoughRoom(
                    seats.wanted(), seats.free(), otherDates(day, date, people, building, now)));
        }
        // Everybody claims in the order of the spaces' keys, so that no two wait for each other.
        List<TeamDayEvent.Place> places = new ArrayList<>();
        seats.assign(wish).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparingInt(Spot::space)))
                .forEach(seat -> {
                    Teams.Member member = seat.getValue();
                    places.add(claim(new NewBooking(
                            Ids.next(),
                            cards.space(seat.getKey().space()),
                            new NewBooking.Sitter(member.key(), member.personId()),
                            madeBy,
                            member.organisationKey(),
                            slot,
                            now,
                            day.id(),
                            quota.of(member.organisationKey()))));
                });
        return places;
    }

    private static void admit(Teams.Member member, BuildingCard building, LocalDate date, Instant now) {
        int ahead = building.daysAhead(member.organisationKey())
                .orElseThrow(() -> new TeamDayRefused(new TeamDayRefusal.MemberNotAdmitted(member.personId())));
        LocalDate last = LocalDate.ofInstant(now, building.zone()).plusDays(ahead);
        if (date.isAfter(last)) {
            throw new TeamDayRefused(new TeamDayRefusal.MemberTooFarAhead(member.personId(), last));
        }
    }

    private List<LocalDate> otherDates(
            TeamDay day, LocalDate date, List<Teams.Member> people, BuildingCard building, Instant now) {
        return day.candidates().stream()
                .filter(other -> !other.equals(date) && TeamDayDates.isOpen(building, other, now))
                .filter(other ->
                        new Seats(people, desks.free(building, other, Attendances.slot(building, other))).suffice())
                .toList();
    }

    private TeamDayEvent.Place claim(NewBooking wanted) {
        SpaceCard space = wanted.space();
        UUID person = wanted.person().personId();
        return switch (bookings.claim(wanted, null)) {
            case MADE -> new TeamDayEvent.Place(person, wanted.id(), space.id(), space.name());
            case WEEK_FULL ->
                throw new TeamDayRefused(new TeamDayRefusal.MemberQuotaReached(person, wanted.weeklyQuota()));
            case DAY_FULL ->
                throw new BookingRefused(new BookingRefusal.BuildingFull(
                        wanted.slot().day(space.building().zone())));
            case IN_THE_WAY, KEY_USED -> throw new WholeAct.PlaceLost();
        };
    }
}
