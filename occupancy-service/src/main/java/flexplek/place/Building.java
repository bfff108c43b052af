package flexplek.place;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import flexplek.platform.TimeOfDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The outline of a building, as {@code building.changed} tells it.
 *
 * @param managedBy the organisation that looks after it; null where that was told before it was said
 * @param opens when its days begin by its clock, as 07:00; null where that was told before it was read here
 * @param closes when they end, at most 24:00
 */
public record Building(
        UUID buildingId,
        String name,
        ZoneId zone,
        List<Floor> floors,
        Set<String> organisations,
        @Nullable String managedBy,
        @Nullable String opens,
        @Nullable String closes) {

    /** A floor and its neighbourhoods. */
    public record Floor(UUID floorId, String name, int level, List<Neighbourhood> neighbourhoods) {
        public Floor {
            requireNonNull(floorId, "floorId");
            requireNonNull(name, "name");
            neighbourhoods = List.copyOf(requireNonNull(neighbourhoods, "neighbourhoods"));
        }
    }

    /** A block of spaces; {@code heldFor} one organisation, or null where it is open to all that share the building. */
    public record Neighbourhood(
            UUID neighbourhoodId, String name, @Nullable String heldFor) {
        public Neighbourhood {
            requireNonNull(neighbourhoodId, "neighbourhoodId");
            requireNonNull(name, "name");
        }
    }

    /** A building, floor or neighbourhood. */
    public record Place(UUID placeId, PlaceKind kind, String name) {}

    public Building {
        requireNonNull(buildingId, "buildingId");
        requireNonNull(name, "name");
        requireNonNull(zone, "zone");
        floors = List.copyOf(requireNonNull(floors, "floors"));
        // Absent in what was told before this was; then nobody shares it.
        organisations = organisations == null ? Set.of() : Set.copyOf(organisations);
        if (opens != null && closes != null && !TimeOfDay.parse(opens).isBefore(TimeOfDay.parse(closes))) {
            throw new IllegalArgumentException("a building opens before it closes");
        }
    }

    /** Whether an organisation looks after it; as long as nobody said which one does, each that shares it. */
    boolean isManagedBy(String organisation) {
        return managedBy == null ? organisations.contains(organisation) : managedBy.equals(organisation);
    }

    /** Ids of the neighbourhoods that are held for another organisation than this one. */
    public Set<UUID> heldForOthersThan(String organisation) {
        return held(heldFor -> !heldFor.equals(organisation));
    }

    /** Ids of the neighbourhoods that are held for any organisation. */
    public Set<UUID> held() {
        return held(heldFor -> true);
    }

    private Set<UUID> held(Predicate<String> by) {
        return floors.stream()
                .flatMap(floor -> floor.neighbourhoods.stream())
                .filter(n -> n.heldFor != null && by.test(n.heldFor))
                .map(Neighbourhood::neighbourhoodId)
                .collect(Collectors.toSet());
    }

    public boolean hasFloor(UUID floorId) {
        return floors.stream().anyMatch(floor -> floor.floorId.equals(floorId));
    }

    /** The building itself, a floor or a neighbourhood of it; a space is no place. */
    public Optional<Place> findPlace(UUID placeId) {
        return Stream.concat(
                        Stream.of(new Place(buildingId, PlaceKind.BUILDING, name)),
                        floors.stream().flatMap(Building::placesOn))
                .filter(place -> place.placeId.equals(placeId))
                .findFirst();
    }

    private static Stream<Place> placesOn(Floor floor) {
        return Stream.concat(
                Stream.of(new Place(floor.floorId, PlaceKind.FLOOR, floor.name)),
                floor.neighbourhoods.stream().map(n -> new Place(n.neighbourhoodId, PlaceKind.NEIGHBOURHOOD, n.name)));
    }

    /** The local day of an instant; days of 23 and 25 hours come out right because the zone's rules say so. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** When it opens on a day; as the day begins where nobody said. */
    public Instant opensOn(LocalDate day) {
        return opens == null ? startOf(day) : TimeOfDay.parse(opens).on(day, zone);
    }

    /** When it closes on a day; as the day ends where nobody said. */
    public Instant closesOn(LocalDate day) {
        return (closes == null ? TimeOfDay.END_OF_DAY : TimeOfDay.parse(closes)).on(day, zone);
    }

    /** Ids of the building itself, its floors and its neighbourhoods. */
    @JsonIgnore
    public Set<UUID> placeIds() {
        Set<UUID> ids = new HashSet<>();
        ids.add(buildingId);
        for (Floor floor : floors) {
            ids.add(floor.floorId);
            floor.neighbourhoods.forEach(n -> ids.add(n.neighbourhoodId));
        }
        return ids;
    }
}
