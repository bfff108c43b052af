package flexplek.buildingimport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import flexplek.platform.StrictJson;
import flexplek.platform.TimeOfDay;
import flexplek.platform.Wording;
import flexplek.space.Building;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part {@code building} of an import, completed by what the building has where the file leaves something out. */
record BuildingFile(
        @NotBlank @Pattern(regexp = "[A-Za-z0-9-]{1,20}", message = "{flexplek.building-code}")
        String code,

        @NotBlank @Size(max = 100) String name,
        @NotBlank String zone,
        @NotBlank @Size(max = 200) String address,
        @NotBlank @Size(max = 100) String city,
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,
        @NotNull TimeOfDay opens,
        @NotNull TimeOfDay closes,
        @NotEmpty Set<DayOfWeek> openDays,
        @Nullable @Min(0) @Max(100_000) Integer dailyCap,

        @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}", message = "{flexplek.organisation-key}")
        String managedBy,

        @NotEmpty List<@Valid @NotNull Sharing> organisations) {

    record Sharing(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}", message = "{flexplek.organisation-key}")
            String organisation,

            @NotBlank @Size(max = 120) String name,
            @Nullable @Min(0) @Max(366) Integer daysAhead) {}

    private static final String FILE = "building";

    /** The areas of the tz database; other names of its are there for old programs alone. */
    private static final java.util.regex.Pattern AREA = java.util.regex.Pattern.compile(
            "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Etc|Europe|Indian|Pacific)/.+");

    /** The file as it stands; what is wrong goes to {@code findings}, and null comes back when it is unreadable. */
    static @Nullable ObjectNode tree(String text, ObjectMapper json, Findings findings) {
        JsonNode file;
        try {
            file = json.readTree(text);
        } catch (JsonProcessingException e) {
            findings.add(
                    FILE, e.getLocation() == null ? null : e.getLocation().getLineNr(), "", BuildingImportWords::json);
            return null;
        }
        if (file.isMissingNode() || file.isNull()) {
            findings.add(FILE, null, "", BuildingImportWords::empty);
            return null;
        }
        if (file instanceof ObjectNode object) {
            return object;
        }
        findings.add(FILE, null, "", BuildingImportWords::object);
        return null;
    }

    /** A new building that its file gives no manager is managed by the organisation of who brings it in. */
    static ObjectNode managedIn(String organisation, ObjectNode file) {
        return file.has("managedBy") ? file : file.put("managedBy", organisation);
    }

    /** The file read and checked; what is wrong goes to {@code findings}, and null comes back when it is unreadable. */
    static @Nullable BuildingFile read(ObjectNode whole, ObjectMapper json, Validator validator, Findings findings) {
        BuildingFile file;
        try {
            file = json.treeToValue(whole, BuildingFile.class);
        } catch (JsonMappingException e) {
            findings.addWorded(FILE, null, StrictJson.where(e), StrictJson.unreadable(e));
            return null;
        } catch (JsonProcessingException e) {
            findings.add(FILE, null, "", BuildingImportWords::json);
            return null;
        }
        int before = findings.count();
        validator
                .validate(file)
                .forEach(v -> findings.addWorded(
                        FILE,
                        null,
                        v.getPropertyPath().toString().replace(".<list element>", ""),
                        Wording.said(v.getMessage())));
        if (findings.count() > before) {
            return null;
        }
        file.check(findings);
        return findings.count() > before ? null : file;
    }

    private void check(Findings findings) {
        if (!AREA.matcher(zone).matches() || !ZoneId.getAvailableZoneIds().contains(zone)) {
            findings.add(FILE, null, "zone", BuildingImportWords::zone);
        }
        if (closes.equals(TimeOfDay.MIDNIGHT)) {
            findings.add(FILE, null, "closes", BuildingImportWords::midnight);
        } else if (!opens.isBefore(closes)) {
            findings.add(FILE, null, "closes", BuildingImportWords::closes);
        }
        Set<String> named = new HashSet<>();
        for (int i = 0; i < organisations.size(); i++) {
            if (!named.add(organisations.get(i).organisation())) {
                findings.add(FILE, null, "organisations[" + i + "].organisation", BuildingImportWords::namedTwice);
            }
        }
    }

    Building.Address where() {
        return new Building.Address(address, city, latitude, longitude);
    }

    Building.Hours hours() {
        return new Building.Hours(opens, closes, openDays);
    }
}
