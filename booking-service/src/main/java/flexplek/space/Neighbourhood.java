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

/** A block of spaces on a floor, held for one organisation or open to all that share the building. */
@Entity
public class Neighbourhood {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    @Column(name = "public_id")
    private UUID publicId;

    @Column(name = "floor_id")
    private int floor;

    private String code;
    private String name;

    @Column(name = "organisation_id")
    private @Nullable Integer heldFor;

    protected Neighbourhood() {}

    public Neighbourhood(int floor, String code, String name) {
        this.publicId = Ids.next();
        this.floor = floor;
        this.code = code;
        this.name = name;
    }

    public void describe(String name, @Nullable Integer heldFor) {
        this.name = name;
        this.heldFor = heldFor;
    }

    public int key() {
        return Objects.requireNonNull(id);
    }

    public UUID id() {
        return publicId;
    }

    public int floor() {
        return floor;
    }

    /** The organisation (inside key) that it is held for; null when it is open to all that share the building. */
    public @Nullable Integer heldFor() {
        return heldFor;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }
}
