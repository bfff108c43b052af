package flexplek.buildingimport;

import flexplek.buildingimport.BuildingFile.Sharing;
import flexplek.people.Caller;
import flexplek.people.Organisations;
import flexplek.people.Roles;
import flexplek.platform.GeneralWords;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.space.Building;
import flexplek.space.Buildings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Says and stores which organisations share a building, and which manages it. What an import says of other organisations than
 * the own, only an administrator of the one that manages it may bring about; how they are called is theirs to say.
 */
@ApplicationScoped
class ShareBuilding {

    /** Keys of organisations: that begin to share the building, may book otherwise ahead, no longer share it, get another name. */
    @Schema(name = "SharingCompared", examples = """
                    {"added": ["minwater"], "changed": [], "removed": [], "renamed": []}""")
    record Compared(List<String> added, List<String> changed, List<String> removed, List<String> renamed) {}

    private record Known(
            String key,
            String name,
            boolean shares,
            @Nullable Integer daysAhead) {}

    private final Buildings buildings;
    private final Organisations organisations;
    private final Session entities;

    ShareBuilding(Buildings buildings, Organisations organisations, Session entities) {
        this.buildings = buildings;
        this.organisations = organisations;
        this.entities = entities;
    }

    /** Who shares the building. */
    List<Sharing> of(Building building) {
        return known(building, List.of()).values().stream()
                .map(k -> new Sharing(k.key, k.name, k.daysAhead))
                .toList();
    }

    /** Inside key of the organisation that is to manage the building, made where it is not known yet. */
    int keyOfManager(BuildingFile file) {
        return organisations.known(file.managedBy());
    }

    Compared compare(Caller caller, @Nullable Building building, List<Sharing> wanted) {
        Map<String, Known> known = known(building, wanted);
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> renamed = new ArrayList<>();
        for (Sharing s : wanted) {
            Known before = known.get(s.organisation());
            if (before == null || !before.shares) {
                added.add(s.organisation());
            } else if (!Objects.equals(before.daysAhead, s.daysAhead())) {
                changed.add(s.organisation());
            }
            if (before != null && !before.name.equals(s.name()) && mayName(caller, s, before)) {
                renamed.add(s.organisation());
            }
        }
        Set<String> named = wanted.stream().map(Sharing::organisation).collect(Collectors.toSet());
        List<String> removed = known.values().stream()
                .filter(k -> k.shares && !named.contains(k.key))
                .map(Known::key)
                .toList();
        return new Compared(added, changed, removed, renamed);
    }

    private Map<String, Known> known(@Nullable Building building, List<Sharing> wanted) {
        return entities.createNativeQuery("""
                        select o.key, o.name, s.building_id is not null as shares, s.days_ahead
                        from organisation o left join building_organisation s
                          on s.organisation_id = o.id and s.building_id = :building
                        where s.building_id is not null or o.key = any(:wanted)""", Object[].class)
                .setParameter("building", building == null ? -1 : building.key())
                .setParameter(
                        "wanted", wanted.stream().map(Sharing::organisation).toArray(String[]::new))
                .getResultStream()
                .map(r -> new Known((String) r[0], (String) r[1], (Boolean) r[2], (Integer) r[3]))
                .collect(Collectors.toMap(Known::key, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    /** The key of the organisation that manages it. */
    String managing(Building building) {
        return organisations.key(building.managedBy());
    }

    /** A building is not given to an organisation that nobody is of. */
    void checkManaging(BuildingFile file, Findings findings) {
        boolean shares =
                file.organisations().stream().anyMatch(s -> s.organisation().equals(file.managedBy()));
        if (!shares && organisations.find(file.managedBy()).isEmpty()) {
            findings.add("building", null, "managedBy", BuildingImportWords::unknownManager);
        }
    }

    /** Refuses what is not the caller's to change; {@code managedBy}: the key of the organisation that manages it until now. */
    void check(Caller caller, Compared compared, String managedBy, BuildingFile file) {
        List<Findings.Finding> refused = new ArrayList<>();
        refuse(caller, compared.added, BuildingImportWords::added, refused);
        refuse(caller, compared.changed, BuildingImportWords::changed, refused);
        refuse(caller, compared.removed, BuildingImportWords::removed, refused);
        refuseIfAny(refused, BuildingImportWords::administratorDecides);
        if (!file.managedBy().equals(managedBy) && !caller.isAdministrator()) {
            Function<BuildingImportWords, String> why = words -> words.handedOver(file.managedBy());
            Wording message = Wording.of(BuildingImportWords.class, why);
            refused.add(new Findings.Finding("building", null, null, "managedBy", message));
        }
        refuseIfAny(refused, BuildingImportWords::administratorHandsOver);
    }

    /** Refuses to hold spaces otherwise that others may use; {@code otherwise}: where the files put such spaces. */
    void checkHeld(Caller caller, BuildingFile file, List<PlanFile.NeighbourhoodShape> otherwise) {
        boolean shared =
                file.organisations().stream().anyMatch(s -> !s.organisation().equals(caller.organisation()));
        if (!shared || caller.isAdministrator()) {
            return;
        }
        List<Findings.Finding> refused = otherwise.stream()
                .map(n -> new Findings.Finding(
                        PlanFile.FILE,
                        n.number(),
                        n.code(),
                        "organisation",
                        Wording.of(BuildingImportWords.class, BuildingImportWords::heldOtherwise)))
                .toList();
        refuseIfAny(refused, BuildingImportWords::administratorHolds);
    }

    private static void refuseIfAny(List<Findings.Finding> refused, Function<BuildingImportWords, String> why) {
        if (!refused.isEmpty()) {
            throw Problems.of(
                            403,
                            "not-allowed",
                            Wording.of(GeneralWords.class, GeneralWords::notAllowed),
                            Wording.of(BuildingImportWords.class, why))
                    .with("violations", refused)
                    .build();
        }
    }

    private static void refuse(
            Caller caller,
            List<String> keys,
            BiFunction<BuildingImportWords, String, String> why,
            List<Findings.Finding> refused) {
        keys.stream()
                .filter(key ->
                        !caller.isAdministrator() && !caller.organisation().equals(key))
                .forEach(key -> refused.add(new Findings.Finding(
                        "building",
                        null,
                        null,
                        "organisations",
                        Wording.of(BuildingImportWords.class, words -> why.apply(words, key)))));
    }

    void store(Caller caller, Building building, List<Sharing> wanted) {
        Map<String, Known> known = known(building, wanted);
        List<Integer> keys = new ArrayList<>();
        for (Sharing s : wanted) {
            int organisation = mayName(caller, s, known.get(s.organisation()))
                    ? organisations.named(s.organisation(), s.name())
                    : organisations.known(s.organisation());
            buildings.share(building, organisation, s.daysAhead());
            keys.add(organisation);
        }
        buildings.unshareAllBut(building, keys);
    }

    /** The own organisation; of others only one that has no name yet. */
    private static boolean mayName(Caller caller, Sharing wanted, @Nullable Known before) {
        return caller.is(Roles.PLATFORM_ADMIN)
                || caller.organisation().equals(wanted.organisation())
                || (caller.isAdministrator() && (before == null || before.name.equals(before.key)));
    }
}
