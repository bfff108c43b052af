package flexplek.teamday;

import flexplek.booking.DailyCap;
import flexplek.booking.NewBooking;
import flexplek.outbox.Outbox;
import flexplek.people.Caller;
import flexplek.people.People;
import flexplek.platform.Preconditions;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Settles a team day on a date and books places near each other for all who come, or for none. */
@ApplicationScoped
class AgreeOnDate {

    private final Session entities;
    private final TeamDays teamDays;
    private final Attendances attendances;
    private final SeatTogether seatTogether;
    private final Desks desks;
    private final DailyCap dailyCap;
    private final WholeAct wholeAct;
    private final TeamDayOutlines outlines;
    private final TeamDayViews views;
    private final Outbox outbox;
    private final People people;
    private final Cards cards;
    private final Clock clock;

    AgreeOnDate(
            Session entities,
            TeamDays teamDays,
            Attendances attendances,
            SeatTogether seatTogether,
            Desks desks,
            DailyCap dailyCap,
            WholeAct wholeAct,
            TeamDayOutlines outlines,
            TeamDayViews views,
            Outbox outbox,
            People people,
            Cards cards,
            Clock clock) {
        this.entities = entities;
        this.teamDays = teamDays;
        this.attendances = attendances;
        this.seatTogether = seatTogether;
        this.desks = desks;
        this.dailyCap = dailyCap;
        this.wholeAct = wholeAct;
        this.outlines = outlines;
        this.views = views;
        this.outbox = outbox;
        this.people = people;
        this.cards = cards;
        this.clock = clock;
    }

    /** A second agreement on the same date changes nothing and gets the same answer. */
    Response agree(Caller caller, UUID id, LocalDate date, @Nullable String ifMatch) {
        TeamDay seen = teamDays.visibleTo(caller, id);
        if (!seen.isOrganisedBy(caller)) {
            throw new TeamDayRefused(new TeamDayRefusal.NotTheOrganiser());
        }
        if (seen.candidates().contains(date)) {
            // In a transaction of its own, so before ours begins: it waits for changes of the cap, which wait for us.
            dailyCap.openDay(seen.building(), date);
        }
        return wholeAct.run(() -> {
            TeamDay day = teamDays.lockFor(caller, id);
            Preconditions.match(ifMatch, day.version(), () -> day.isAgreedOn(date));
            if (!day.isAgreedOn(date)) {
                settle(day, date);
            }
            return views.answer(day, caller);
        });
    }

    private void settle(TeamDay day, LocalDate date) {
        BuildingCard building = cards.building(day.building());
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, building.zone());
        day.checkAgreeable(date, today);
        if (!TeamDayDates.isOpen(building, date, now)) {
            throw new TeamDayRefused(
                    new TeamDayRefusal.DateNotPossible("date", "is a day on which the building is closed by now"));
        }
        Attendance attendance = attendances.on(day, date);
        List<TeamDayEvent.Place> booked = seatTogether.seat(
                day,
                date,
                attendance.without(),
                new NewBooking.Sitter(day.organiser(), people.subject(day.organiser())),
                wish(day, attendance));
        outbox.write(day.agree(date, today, outlines.of(day), attendance.placesWith(booked)));
        entities.flush();
    }

    /** The neighbourhood wished for, or else where those who have a place already sit. */
    private PlacesTogether.@Nullable Wish wish(TeamDay day, Attendance attendance) {
        return Optional.ofNullable(day.neighbourhood())
                .flatMap(desks::middleOf)
                .or(() -> desks.middleOf(attendance.seated().stream()
                        .map(Attendance.Seated::space)
                        .toList()))
                .orElse(null);
    }
}
