package flexplek.buildingimport;

import flexplek.platform.Problems;
import flexplek.platform.Wording;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The part {@code spaces} of an import: what kind of file it is says its beginning, not its name. */
final class SpacesPart {

    static final String FILE = "spaces";

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private SpacesPart() {}

    static Optional<SpaceTable> read(@Nullable FileUpload upload, Findings findings, Notes notes) {
        byte[] bytes = FileText.bytes(FILE, upload);
        if (beginsWith(bytes, OLD_EXCEL)) {
            throw refused(BuildingImportWords::oldExcel);
        }
        if (beginsWith(bytes, ZIP) && upload != null) {
            if (new String(bytes, 0, Math.min(bytes.length, 100), StandardCharsets.ISO_8859_1)
                    .contains("application/vnd.oasis.opendocument")) {
                throw refused(BuildingImportWords::openDocument);
            }
            return XlsxFile.read(upload.uploadedFile(), SpacesFile.MOST_ROWS, findings, notes);
        }
        return SpaceTable.read(FileText.decoded(FILE, bytes, true), SpacesFile.MOST_ROWS, findings);
    }

    static RuntimeException refused(Function<BuildingImportWords, String> why) {
        return Problems.badField(FILE, Wording.of(BuildingImportWords.class, why));
    }

    private static boolean beginsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }
}
