package flexplek.teamday;

import flexplek.people.Caller;
import flexplek.platform.Ids;
import flexplek.platform.Wording;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A date on which a team agrees to be in together. Days are counted in the building's zone.
 *
 * <p>PROPOSED → AGREED → HELD (the date has passed); PROPOSED or AGREED → CANCELLED.
 */
@Entity
@Table(name = "team_day")
class TeamDay {

    @Id
    private UUID id;

    @Column(name = "team_id", updatable = false)
    private int team;

    @Column(name = "organiser_id", updatable = false)
    private int organiser;

    @Column(name = "building_id", updatable = false)
    private int building;

    @Column(name = "neighbourhood_id", updatable = false)
    private @Nullable Integer neighbourhood;

    @Column(updatable = false)
    private String purpose;

    @Enumerated(EnumType.STRING)
    private TeamDayStatus status = TeamDayStatus.PROPOSED;

    @Column(name = "agreed_date")
    private @Nullable LocalDate agreedDate;

    @ElementCollection
    @CollectionTable(name = "team_day_candidate", joinColumns = @JoinColumn(name = "team_day_id"))
    @Column(name = "date")
    private Set<LocalDate> candidates = new HashSet<>();

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    protected TeamDay() {}

    TeamDay(int team, int organiser, Where where, String purpose, Collection<LocalDate> candidates, Instant now) {
        this.id = Ids.next();
        this.team = team;
        this.organiser = organiser;
        this.building = where.building;
        this.neighbourhood = where.neighbourhood;
        this.purpose = purpose;
        this.candidates.addAll(candidates);
        this.createdAt = now;
    }

    /** Where the team would meet, by inside keys. */
    record Where(int building, @Nullable Integer neighbourhood) {}

    TeamDayEvent.TeamDayProposed proposed(TeamDayEvent.Outline outline) {
        return new TeamDayEvent.TeamDayProposed(outline, candidates());
    }

    /** Settles on one of the candidates; {@code places} are those of the people who come. */
    TeamDayEvent.TeamDayAgreed agree(
            UUID by, LocalDate date, LocalDate today, TeamDayEvent.Outline outline, List<TeamDayEvent.Place> places) {
        checkAgreeable(date, today);
        status = TeamDayStatus.AGREED;
        agreedDate = date;
        return new TeamDayEvent.TeamDayAgreed(outline, date, places, by);
    }

    void checkAgreeable(LocalDate date, LocalDate today) {
        if (status == TeamDayStatus.AGREED && agreedDate != null) {
            throw new TeamDayRefused(new TeamDayRefusal.AlreadyAgreed(agreedDate));
        }
        if (status != TeamDayStatus.PROPOSED) {
            throw new TeamDayRefused(new TeamDayRefusal.NoLongerOpen(status));
        }
        if (!candidates.contains(date)) {
            throw new TeamDayRefused(new TeamDayRefusal.DateNotPossible(
                    "date", Wording.of(TeamDayWords.class, TeamDayWords::candidate)));
        }
        if (date.isBefore(today)) {
            throw new TeamDayRefused(
                    new TeamDayRefusal.DateNotPossible("date", Wording.of(TeamDayWords.class, TeamDayWords::passed)));
        }
    }

    /** Answers are taken until the day is cancelled or has passed. */
    void checkAnswerable(LocalDate today) {
        if (status == TeamDayStatus.CANCELLED || status == TeamDayStatus.HELD) {
            throw new TeamDayRefused(new TeamDayRefusal.NoLongerOpen(status));
        }
        if (hasPassed(today)) {
            throw new TeamDayRefused(new TeamDayRefusal.NoLongerOpen(TeamDayStatus.HELD));
        }
    }

    /** Calls the day off; a second time changes nothing. The event, if this call did it. */
    Optional<TeamDayEvent.TeamDayCancelled> cancel(UUID by, LocalDate today, TeamDayEvent.Outline outline) {
        if (status == TeamDayStatus.CANCELLED) {
            return Optional.empty();
        }
        checkAnswerable(today);
        status = TeamDayStatus.CANCELLED;
        return Optional.of(new TeamDayEvent.TeamDayCancelled(outline, agreedDate, by));
    }

    /** The agreed date has passed. */
    TeamDayEvent.TeamDayHeld hold(LocalDate today, TeamDayEvent.Outline outline) {
        if (status != TeamDayStatus.AGREED || agreedDate == null || !hasPassed(today)) {
            throw new IllegalStateException("not held: " + status + " for " + agreedDate);
        }
        status = TeamDayStatus.HELD;
        return new TeamDayEvent.TeamDayHeld(outline, agreedDate);
    }

    private boolean hasPassed(LocalDate today) {
        return agreedDate != null && agreedDate.isBefore(today);
    }

    boolean isAgreedOn(LocalDate date) {
        return status == TeamDayStatus.AGREED && date.equals(agreedDate);
    }

    boolean isOfTeamOf(Caller caller) {
        return caller.teamKeys().contains(team);
    }

    /** The caller proposed it, and is of the team still. */
    boolean isOrganisedBy(Caller caller) {
        return organiser == caller.key() && isOfTeamOf(caller);
    }

    UUID id() {
        return id;
    }

    int team() {
        return team;
    }

    int organiser() {
        return organiser;
    }

    int building() {
        return building;
    }

    @Nullable
    Integer neighbourhood() {
        return neighbourhood;
    }

    String purpose() {
        return purpose;
    }

    TeamDayStatus status() {
        return status;
    }

    @Nullable
    LocalDate agreedDate() {
        return agreedDate;
    }

    List<LocalDate> candidates() {
        return candidates.stream().sorted().toList();
    }

    Instant createdAt() {
        return createdAt;
    }

    int version() {
        return version;
    }
}
