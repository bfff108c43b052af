package flexplek.buildingimport;

import flexplek.buildingimport.BuildingFile.Sharing;
import flexplek.people.Caller;
import flexplek.people.Organisations;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Problems;
import flexplek.space.Building;
import flexplek.space.Buildings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Says and stores which organisations share a building. What an import says of other organisations than the own, only an administrator may bring about. */
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
    private final SignedIn signedIn;
    private final Session entities;

    ShareBuilding(Buildings buildings, Organisations organisations, SignedIn signedIn, Session entities) {
        this.buildings = buildings;
        this.organisations = organisations;
        this.signedIn = signedIn;
        this.entities = entities;
    }

    Compared compare(@Nullable Building building, List<Sharing> wanted) {
        Map<String, Known> known = known(building, wanted);
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> renamed = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (Sharing s : wanted) {
            Known before = known.get(s.organisation());
            if (!named.add(s.organisation())) {
                continue;
            }
            if (before == null || !before.shares) {
                added.add(s.organisation());
            } else if (!Objects.equals(before.daysAhead, s.daysAhead())) {
                changed.add(s.organisation());
            }
            if (before != null && !before.name.equals(s.name()) && isMine(s.organisation())) {
                renamed.add(s.organisation());
            }
        }
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

    /** Refuses what is not the caller's to change. */
    void check(Compared compared) {
        List<Findings.Finding> refused = new ArrayList<>();
        refuse(compared.added, "may be added by an administrator only", refused);
        refuse(compared.changed, "may be given other days ahead by an administrator only", refused);
        refuse(compared.removed, "may be left out by an administrator only", refused);
        if (!refused.isEmpty()) {
            throw Problems.of(
                            403,
                            "not-allowed",
                            "Not allowed",
                            "Only an administrator decides which other organisations share a building. Nothing was stored.")
                    .with("violations", refused)
                    .build();
        }
    }

    private void refuse(List<String> keys, String why, List<Findings.Finding> refused) {
        keys.stream()
                .filter(key -> !isMine(key))
                .forEach(key -> refused.add(new Findings.Finding("building", null, "organisations", key + " " + why)));
    }

    void store(Building building, List<Sharing> wanted) {
        List<Integer> keys = new ArrayList<>();
        for (Sharing s : wanted) {
            int organisation = isMine(s.organisation())
                    ? organisations.named(s.organisation(), s.name())
                    : organisations.known(s.organisation());
            buildings.share(building, organisation, s.daysAhead());
            keys.add(organisation);
        }
        buildings.unshareAllBut(building, keys);
    }

    private boolean isMine(String organisation) {
        Caller caller = signedIn.caller();
        return caller.is(Roles.ADMIN) || caller.organisation().equals(organisation);
    }
}
