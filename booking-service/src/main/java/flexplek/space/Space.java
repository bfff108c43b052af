package flexplek.space;

import flexplek.platform.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Anything bookable: a desk or a room. {@code x} and {@code y} are its centre on the plan, in metres. */
@Entity
public class Space {

    /** Why a space is out of service that the files of its building no longer name. */
    public static final String GONE = "No longer in the building's files";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    @Column(name = "public_id")
    private UUID publicId;

    @Column(name = "building_id")
    private int building;

    @Column(name = "floor_id")
    private int floor;

    @Column(name = "neighbourhood_id")
    private int neighbourhood;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private SpaceKind kind;

    private int capacity;
    private String[] amenities;
    private double x;
    private double y;

    @Column(name = "in_service")
    private boolean inService = true;

    @Column(name = "out_reason")
    private @Nullable String outReason;

    @Column(name = "out_since")
    private @Nullable Instant outSince;

    @Version
    private int version;

    protected Space() {}

    @SuppressWarnings({"NullAway.Init", "this-escape"}) // describe sets the rest, and nothing extends this
    public Space(int building, String code, String name, SpaceKind kind, int capacity, List<String> amenities) {
        this.publicId = Ids.next();
        this.building = building;
        this.code = code;
        describe(name, kind, capacity, amenities);
    }

    public void place(Floor floor, Neighbourhood neighbourhood, double x, double y) {
        this.floor = floor.key();
        this.neighbourhood = neighbourhood.key();
        this.x = x;
        this.y = y;
    }

    public void describe(String name, SpaceKind kind, int capacity, List<String> amenities) {
        this.name = name;
        this.kind = kind;
        this.capacity = capacity;
        this.amenities = amenities.toArray(String[]::new);
    }

    public void takeOutOfService(String reason, Instant now) {
        if (inService) {
            outSince = now;
        }
        inService = false;
        outReason = reason;
    }

    public void returnToService() {
        inService = true;
        outReason = null;
        outSince = null;
    }

    /** The inside key of a space that is stored. */
    public int key() {
        return Objects.requireNonNull(id);
    }

    public UUID id() {
        return publicId;
    }

    public int building() {
        return building;
    }

    public int floor() {
        return floor;
    }

    public int neighbourhood() {
        return neighbourhood;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public SpaceKind kind() {
        return kind;
    }

    public int capacity() {
        return capacity;
    }

    public List<String> amenities() {
        return List.of(amenities);
    }

    public double x() {
        return x;
    }

    public double y() {
        return y;
    }

    public boolean isAt(double atX, double atY) {
        return x == atX && y == atY;
    }

    public boolean inService() {
        return inService;
    }

    public @Nullable String outReason() {
        return outReason;
    }

    /** Null while it is in service, or where it went out before this was kept. */
    public @Nullable Instant outSince() {
        return outSince;
    }

    public int version() {
        return version;
    }
}
