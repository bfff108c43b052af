package flexplek.buildingimport;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** In what forms the files of a building are given. */
final class SpacesTypes {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String ZIP = "application/zip";
    static final String JSON = MediaType.APPLICATION_JSON;
    static final String GEO_JSON = "application/geo+json";

    private SpacesTypes() {}

    /** The one of these that the reader likes best; the first where none is named. */
    static String asked(HttpHeaders headers, String... types) {
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(asked -> List.of(types).stream().filter(type -> asked.isCompatible(MediaType.valueOf(type))))
                .findFirst()
                .orElse(types[0]);
    }
}
