package flexplek.buildingimport;

import flexplek.platform.Codes;
import flexplek.platform.Problems;
import flexplek.platform.Texts;
import flexplek.platform.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The text of a part of the form, composed (NFC) and without a byte-order mark. */
final class FileText {

    /** What Excel writes in western Europe when it is not asked for UTF-8. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private FileText() {}

    /** JSON is UTF-8, whatever wrote it (RFC 8259). */
    static String ofJson(String part, @Nullable FileUpload upload) {
        return decoded(part, bytes(part, upload), false);
    }

    /** UTF-8, and what is not, in Windows-1252. */
    static String ofTable(String part, @Nullable FileUpload upload) {
        return decoded(part, bytes(part, upload), true);
    }

    static byte[] bytes(String part, @Nullable FileUpload upload) {
        if (upload == null) {
            throw Problems.badField(part, Wording.of(BuildingImportWords.class, BuildingImportWords::part));
        }
        try {
            return Files.readAllBytes(upload.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String decoded(String part, byte[] bytes, boolean orWindows) {
        if (isWide(bytes)) {
            throw Problems.badField(part, Wording.of(BuildingImportWords.class, BuildingImportWords::utf16));
        }
        String text = strictly(StandardCharsets.UTF_8, bytes);
        if (text == null && orWindows) {
            text = strictly(WINDOWS, bytes);
        }
        if (text == null) {
            throw Problems.badField(part, Wording.of(BuildingImportWords.class, BuildingImportWords::utf8));
        }
        if (!Texts.canBeKept(text)) {
            throw Problems.badField(part, Wording.of(BuildingImportWords.class, BuildingImportWords::nul));
        }
        if (text.contains("\uFFFD")) {
            throw Problems.badField(part, Wording.of(BuildingImportWords.class, BuildingImportWords::lost));
        }
        return Codes.composed(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static @Nullable String strictly(Charset charset, byte[] bytes) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** By its byte-order mark, or by every other byte of its beginning being zero. */
    private static boolean isWide(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        boolean marked = (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
        return marked || (bytes.length >= 4 && (isZeroAt(bytes, 0, 2) || isZeroAt(bytes, 1, 3)));
    }

    private static boolean isZeroAt(byte[] bytes, int one, int other) {
        return bytes[one] == 0 && bytes[other] == 0 && bytes[1 - one] != 0;
    }
}
