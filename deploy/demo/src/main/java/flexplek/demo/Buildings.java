package flexplek.demo;

import flexplek.demo.plan.Building;
import flexplek.demo.plan.ImportFiles;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/** Imports the buildings, each from its three files in one form. */
final class Buildings {
    private static final String BOUNDARY = "flexplek-demo-part";

    private Buildings() {}

    static void load(List<Building> buildings, Api booking, Progress progress) {
        for (var building : buildings) {
            var files = ImportFiles.of(building);
            var form = part("building", "building.json", "application/json", files.building())
                    + part("plan", "plan.geojson", "application/geo+json", files.plan())
                    + part("spaces", "spaces.csv", "text/csv", files.spaces())
                    + "--" + BOUNDARY + "--\r\n";
            var answer = booking.post(
                    "/v1/building-imports?dryRun=false",
                    BodyPublishers.ofString(form),
                    "multipart/form-data; boundary=" + BOUNDARY);
            progress.say("%s (%s, %s): %d desks, %d rooms, %d floors%s"
                    .formatted(
                            building.name(),
                            building.code(),
                            building.city(),
                            building.desks().size(),
                            building.rooms().size(),
                            building.floors().size(),
                            answer.path("created").asBoolean(true) ? "" : ", was there already"));
        }
    }

    private static String part(String name, String file, String type, String text) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s; charset=utf-8\r\n\r\n%s\r\n"
                .formatted(BOUNDARY, name, file, type, text);
    }
}
