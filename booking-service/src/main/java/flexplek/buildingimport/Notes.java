package flexplek.buildingimport;

import flexplek.platform.Tongue;
import flexplek.platform.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What whoever imports should know of how the files were taken, though nothing is wrong. */
final class Notes {

    @Schema(name = "ImportNote", examples = """
                    {"file": "plan", "message": "The plan of floor 3 is drawn from the rows."}""")
    record Said(
            @Schema(description = "The part of the form that it is about: building, plan or spaces.")
            String file,

            @Schema(description = "In the language of Accept-Language.")
            String message) {}

    private static final int MOST_SAID = 50;

    private record Note(String file, Wording message) {}

    private final List<Note> notes = new ArrayList<>();

    void add(String file, Function<BuildingImportWords, String> message) {
        notes.add(new Note(file, Wording.of(BuildingImportWords.class, message)));
    }

    List<Said> in(Tongue tongue) {
        return notes.stream()
                .limit(MOST_SAID)
                .map(note -> new Said(note.file, note.message.in(tongue)))
                .toList();
    }
}
