package flexplek.buildingimport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import flexplek.platform.StrictJson;
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
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part {@code building} of an import. */
record BuildingFile(
        @NotBlank @Pattern(regexp = "[A-Za-z0-9-]{1,20}", message = "{flexplek.building-code}")
        String code,

        @NotBlank @Size(max = 100) String name,
        @NotBlank String zone,
        @NotBlank @Size(max = 200) String address,
        @NotBlank @Size(max = 100) String city,
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,
        @NotNull LocalTime opens,
        @NotNull LocalTime closes,
        @NotEmpty Set<DayOfWeek> openDays,
        @Nullable @Min(0) @Max(100_000) Integer dailyCap,
        @NotEmpty List<@Valid @NotNull Sharing> organisations) {

    record Sharing(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}", message = "{flexplek.organisation-key}")
            String organisation,

            @NotBlank @Size(max = 120) String name,
            @Nullable @Min(0) @Max(366) Integer daysAhead) {}

    private static final String FILE = "building";

    /** The file read and checked; what is wrong goes to {@code findings}, and null comes back when it is unreadable. */
    static @Nullable BuildingFile read(String text, ObjectMapper json, Validator validator, Findings findings) {
        BuildingFile file;
        try {
            file = json.readValue(text, BuildingFile.class);
        } catch (JsonMappingException e) {
            findings.add(FILE, null, StrictJson.where(e), "cannot be read: it " + StrictJson.reason(e));
            return null;
        } catch (JsonProcessingException e) {
            findings.add(FILE, e.getLocation() == null ? null : e.getLocation().getLineNr(), "", "is not valid JSON");
            return null;
        }
        if (file == null) {
            findings.add(FILE, null, "", "is empty");
            return null;
        }
        validator
                .validate(file)
                .forEach(v -> findings.add(
                        FILE, null, v.getPropertyPath().toString().replace(".<list element>", ""), v.getMessage()));
        if (findings.isEmpty()) {
            file.checkTimes(findings);
        }
        return file;
    }

    private void checkTimes(Findings findings) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            findings.add(FILE, null, "zone", "must be an IANA zone id, such as Europe/Amsterdam");
        }
        if (!opens.isBefore(closes)) {
            findings.add(FILE, null, "closes", "must be later than opens");
        }
    }

    Building.Address where() {
        return new Building.Address(address, city, latitude, longitude);
    }

    Building.Hours hours() {
        return new Building.Hours(opens, closes, openDays);
    }
}
