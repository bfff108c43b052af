package flexplek.series;

import flexplek.platform.Ids;
import flexplek.platform.TimeOfDay;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One booking that repeats. Its dates are kept by {@link SeriesDates}.
 *
 * <p>ACTIVE → ENDED (its last day has passed, which comes sooner when somebody ends it); ACTIVE ↔ TO_CONFIRM → ENDED.
 */
@Entity
@Table(name = "booking_series")
class BookingSeries {

    @Id
    private UUID id;

    @Column(name = "person_id", updatable = false)
    private int person;

    @Column(name = "made_by", updatable = false)
    private int madeBy;

    @Column(name = "by_administrator", updatable = false)
    private boolean byAdministrator;

    @Column(name = "building_id", updatable = false)
    private int building;

    @Column(name = "space_id")
    private @Nullable Integer space;

    /** What fits, as it was asked for, in JSON. */
    @Column(name = "any_of", updatable = false)
    private @Nullable String anyOf;

    @Column(name = "start_minute")
    private short startMinute;

    @Column(name = "end_minute")
    private short endMinute;

    @Column(name = "first_day", updatable = false)
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(updatable = false)
    private String recurrence;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SeriesMode mode;

    @Column(name = "confirm_by")
    private @Nullable Instant confirmBy;

    /** What was missed up to that day was asked about. */
    @Column(name = "asked_on")
    private @Nullable LocalDate askedOn;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    protected BookingSeries() {}

    /** By inside keys; {@code space} or {@code anyOf}. */
    record Where(
            int building, @Nullable Integer space, @Nullable String anyOf) {}

    /** By inside keys; {@code byAdministrator}: whether the maker could make it without being let by the person. */
    record Between(int person, int madeBy, boolean byAdministrator) {}

    BookingSeries(Between between, Where where, Times times, Repeats repeats, Instant now) {
        this.id = Ids.next();
        this.person = between.person;
        this.madeBy = between.madeBy;
        this.byAdministrator = between.byAdministrator;
        this.building = where.building;
        this.space = where.space;
        this.anyOf = where.anyOf;
        setTimes(times);
        this.firstDay = repeats.firstDay;
        this.lastDay = repeats.lastDay;
        this.recurrence = repeats.recurrence;
        this.mode = repeats.mode;
        this.createdAt = now;
    }

    /** By which rule, from when to when. */
    record Repeats(String recurrence, SeriesMode mode, LocalDate firstDay, LocalDate lastDay) {}

    private void setTimes(Times times) {
        startMinute = (short) times.start().minute();
        endMinute = (short) times.end().minute();
    }

    /** {@code space}: inside key; null for the one that it has. */
    void change(Times times, @Nullable Integer space) {
        setTimes(times);
        this.space = space == null ? this.space : space;
    }

    boolean stands(Times times, @Nullable Integer space) {
        return times().equals(times) && (space == null || space.equals(this.space));
    }

    /** Nothing comes after {@code last}, and nothing later than before. */
    void end(LocalDate last) {
        lastDay = last.isBefore(lastDay) ? last : lastDay;
        confirmBy = null;
    }

    void askToConfirm(Instant by, LocalDate today) {
        confirmBy = by;
        askedOn = today;
    }

    /** They still come, or nobody is to be asked any more. */
    void confirm() {
        confirmBy = null;
    }

    SeriesStatus status(LocalDate today) {
        if (lastDay.isBefore(today)) {
            return SeriesStatus.ENDED;
        }
        return confirmBy == null ? SeriesStatus.ACTIVE : SeriesStatus.TO_CONFIRM;
    }

    UUID id() {
        return id;
    }

    int person() {
        return person;
    }

    int madeBy() {
        return madeBy;
    }

    boolean byAdministrator() {
        return byAdministrator;
    }

    int building() {
        return building;
    }

    @Nullable
    Integer space() {
        return space;
    }

    @Nullable
    String anyOf() {
        return anyOf;
    }

    Times times() {
        return new Times(new TimeOfDay(startMinute), new TimeOfDay(endMinute));
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    String recurrence() {
        return recurrence;
    }

    SeriesMode mode() {
        return mode;
    }

    @Nullable
    Instant confirmBy() {
        return confirmBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    int version() {
        return version;
    }
}
