package flexplek.demo.people;

import flexplek.demo.plan.Organisation;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** The people of the local realm who can sign in, with their ids there. Invented like everybody else. */
public enum SignInPerson {
    EMPLOYEE(1, "Noor Verbeek", Organisation.MINBIN, "kade"),
    ORGANISER(2, "Olivier Haanstra", Organisation.MINBIN, "kade"),
    NEWCOMER(3, "Nadia Elzinga", Organisation.MINBIN, "kade"),
    FACILITY(4, "Frits Dekker", Organisation.MINBIN, "facility"),
    EMERGENCY(5, "Emma Boersma", Organisation.MINBIN, "facility"),
    ADMIN(6, "Aisha Wolters", Organisation.MINBIN, "facility"),
    EMPLOYEE2(7, "Sven Rademaker", Organisation.MINWATER, "sluis");

    private final UUID id;
    private final String displayName;
    private final Organisation organisation;
    private final String team;

    SignInPerson(int number, String displayName, Organisation organisation, String team) {
        this.id = new UUID(0x4000L, 0x8000_0000_0000_0000L | number);
        this.displayName = displayName;
        this.organisation = organisation;
        this.team = team;
    }

    /** The id that the realm gave. */
    public UUID id() {
        return id;
    }

    String displayName() {
        return displayName;
    }

    boolean isOf(Team team) {
        return organisation == team.organisation() && team.path().equals("/" + organisation.key() + "/" + this.team);
    }

    /** Who of them this is, if anyone. */
    public static Optional<SignInPerson> find(UUID id) {
        return Arrays.stream(values()).filter(person -> person.id.equals(id)).findFirst();
    }
}
