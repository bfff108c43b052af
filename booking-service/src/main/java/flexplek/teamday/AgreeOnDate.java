package flexplek.teamday;

import flexplek.claim.Claim;
import flexplek.claim.Together;
import flexplek.people.Caller;
import flexplek.platform.Wording;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Settles a team day on a date and books places near each other for all who come, or for none. */
@ApplicationScoped
class AgreeOnDate {

    private final OrganiserActs organiserActs;
    private final Attendances attendances;
    private final SeatTogether seatTogether;
    private final TellTeamDay tell;
    private final Cards cards;
    private final Clock clock;

    AgreeOnDate(
            OrganiserActs organiserActs,
            Attendances attendances,
            SeatTogether seatTogether,
            TellTeamDay tell,
            Cards cards,
            Clock clock) {
        this.organiserActs = organiserActs;
        this.attendances = attendances;
        this.seatTogether = seatTogether;
        this.tell = tell;
        this.cards = cards;
        this.clock = clock;
    }

    /** A second agreement on the same date changes nothing and gets the same answer. */
    Response agree(Caller caller, UUID id, LocalDate date, @Nullable String ifMatch) {
        return organiserActs.run(caller, id, ifMatch, day -> day.isAgreedOn(date), (day, together) -> {
            if (!day.isAgreedOn(date)) {
                settle(day, date, caller, together);
            }
        });
    }

    private void settle(TeamDay day, LocalDate date, Caller by, Together together) {
        BuildingCard building = cards.building(day.building());
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, building.zone());
        day.checkAgreeable(date, today);
        if (!TeamDayDates.isOpen(building, date, now)) {
            throw new TeamDayRefused(new TeamDayRefusal.DateNotPossible(
                    "date", Wording.of(TeamDayWords.class, TeamDayWords::closedByNow)));
        }
        Attendance attendance = attendances.on(day, date);
        List<TeamDayEvent.Place> booked = seatTogether.seat(
                day,
                date,
                attendance.bookableBy(by.key()),
                new Claim.Sitter(by.key(), by.personId()),
                seatTogether.inNeighbourhoodOrNear(day, attendance),
                together);
        tell.that(day.agree(by.personId(), date, today, tell.outline(day), attendance.placesWith(booked)));
    }
}
