package flexplek.space;

import flexplek.platform.Ids;
import flexplek.platform.TimeOfDay;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A building that one or more organisations work in. Its days are counted in its zone. */
@Entity
public class Building {

    /** Where a building stands; latitude and longitude in degrees (WGS 84). */
    public record Address(String street, String city, double latitude, double longitude) {}

    /** When it is open, in local time. */
    public record Hours(TimeOfDay opens, TimeOfDay closes, Set<DayOfWeek> days) {}

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    @Column(name = "public_id")
    private UUID publicId;

    private String code;
    private String name;
    private String zone;
    private String address;
    private String city;
    private double latitude;
    private double longitude;

    @Convert(converter = ClockTimes.class)
    @ColumnTransformer(read = "to_char(opens, 'HH24:MI')", write = "cast(? as time)")
    private TimeOfDay opens;

    @Convert(converter = ClockTimes.class)
    @ColumnTransformer(read = "to_char(closes, 'HH24:MI')", write = "cast(? as time)")
    private TimeOfDay closes;

    @Column(name = "open_days")
    private String openDays;

    @Column(name = "daily_cap")
    private @Nullable Integer dailyCap;

    @Column(name = "grace_minutes")
    private int graceMinutes = 30;

    @Column(name = "later_minutes")
    private @Nullable Integer laterMinutes;

    @Column(name = "managed_by")
    private int managedBy;

    @Version
    private int version;

    protected Building() {}

    @SuppressWarnings({"NullAway.Init", "this-escape"}) // describe sets the rest, and nothing extends this
    public Building(String code, String name, ZoneId zone, Address address, Hours hours, int managedBy) {
        this.publicId = Ids.next();
        this.code = code;
        this.managedBy = managedBy;
        describe(name, zone, address, hours);
    }

    public void describe(String name, ZoneId zone, Address address, Hours hours) {
        this.name = name;
        this.zone = zone.getId();
        this.address = address.street();
        this.city = address.city();
        this.latitude = address.latitude();
        this.longitude = address.longitude();
        this.opens = hours.opens();
        this.closes = hours.closes();
        this.openDays =
                new TreeSet<>(hours.days()).stream().map(DayOfWeek::name).collect(Collectors.joining(","));
    }

    /**
     * {@code dailyCap}: most desk bookings on one day, null for no cap; {@code graceMinutes}: see the glossary; {@code
     * laterMinutes}: how long after the start people may say to come, null where each organisation says so for its own.
     */
    public record Rules(
            @Nullable Integer dailyCap,
            int graceMinutes,
            @Nullable Integer laterMinutes) {}

    public void rule(Rules rules) {
        this.dailyCap = rules.dailyCap;
        this.graceMinutes = rules.graceMinutes;
        this.laterMinutes = rules.laterMinutes;
    }

    public Rules rules() {
        return new Rules(dailyCap, graceMinutes, laterMinutes);
    }

    /** Another organisation (inside key) looks after it from now on. */
    public void handOver(int organisation) {
        this.managedBy = organisation;
    }

    public int key() {
        return Objects.requireNonNull(id);
    }

    public UUID id() {
        return publicId;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public Address address() {
        return new Address(address, city, latitude, longitude);
    }

    public Hours hours() {
        return new Hours(
                opens,
                closes,
                Arrays.stream(openDays.split(",", -1))
                        .map(DayOfWeek::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    public @Nullable Integer dailyCap() {
        return dailyCap;
    }

    /** The organisation (inside key) that looks after it; it need not share it. */
    public int managedBy() {
        return managedBy;
    }

    public int graceMinutes() {
        return graceMinutes;
    }

    public @Nullable Integer laterMinutes() {
        return laterMinutes;
    }

    public int version() {
        return version;
    }
}
