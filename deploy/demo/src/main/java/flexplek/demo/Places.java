package flexplek.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;

/** The ids that booking-service gave to the buildings, neighbourhoods and spaces of the demo, by their codes. */
record Places(Map<String, UUID> buildings, Map<String, UUID> neighbourhoods, Map<String, UUID> spaces) {

    static Places read(Api booking) {
        var places = new Places(new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (var building : booking.get("/v1/buildings").path("items")) {
            var code = building.path("code").asText();
            var id = building.path("id").asText();
            places.buildings.put(code, UUID.fromString(id));
            for (var floor : booking.get("/v1/buildings/" + id + "/floors").path("items")) {
                for (var place : floor.path("neighbourhoods")) {
                    places.neighbourhoods.put(
                            code + "/" + place.path("code").asText(),
                            UUID.fromString(place.path("id").asText()));
                }
                var plan = booking.get("/v1/floors/" + floor.path("id").asText() + "/plan");
                for (var feature : plan.path("features")) {
                    var about = feature.path("properties");
                    if (about.hasNonNull("spaceId")) {
                        places.spaces.put(
                                code + "/" + about.path("code").asText(),
                                UUID.fromString(about.path("spaceId").asText()));
                    }
                }
            }
        }
        return places;
    }

    UUID building(String code) {
        return known(buildings, code);
    }

    UUID neighbourhood(String building, String code) {
        return known(neighbourhoods, building + "/" + code);
    }

    UUID space(String building, String code) {
        return known(spaces, building + "/" + code);
    }

    private static UUID known(Map<String, UUID> ids, String code) {
        var id = ids.get(code);
        if (id == null) {
            throw new NoSuchElementException("The stack does not know " + code + ": was another demo loaded before?");
        }
        return id;
    }
}
