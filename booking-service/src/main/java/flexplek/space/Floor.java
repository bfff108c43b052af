package flexplek.space;

import flexplek.platform.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A floor of a building, with its plan: GeoJSON in metres, x to the right and y up. */
@Entity
public class Floor {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    @Column(name = "public_id")
    private UUID publicId;

    @Column(name = "building_id")
    private int building;

    private String code;
    private String name;
    private int level;
    private String plan;

    protected Floor() {}

    public Floor(int building, String code, String name, int level) {
        this.publicId = Ids.next();
        this.building = building;
        this.code = code;
        this.name = name;
        this.level = level;
        this.plan = "";
    }

    public void describe(String name, int level) {
        this.name = name;
        this.level = level;
    }

    public void draw(String plan) {
        this.plan = plan;
    }

    public int key() {
        return Objects.requireNonNull(id);
    }

    public UUID id() {
        return publicId;
    }

    public int building() {
        return building;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public int level() {
        return level;
    }

    public String plan() {
        return plan;
    }
}
