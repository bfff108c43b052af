package flexplek.fault;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A PNG without all that is not its picture: texts and profiles in it may be packed a thousand times smaller than they are. */
final class BarePng {

    private static final int SIGNATURE = 8;
    /** Length, type and checksum of a chunk (PNG, 5.3). */
    private static final int AROUND = 12;

    private static final Set<String> PICTURE = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private BarePng() {}

    /** What breaks off is given as far as it goes. */
    static byte[] of(byte[] png) {
        ByteArrayOutputStream bare = new ByteArrayOutputStream(png.length);
        bare.write(png, 0, SIGNATURE);
        int at = SIGNATURE;
        while (png.length - at >= AROUND) {
            int length = ByteBuffer.wrap(png, at, Integer.BYTES).getInt();
            if (length < 0 || length > png.length - at - AROUND) {
                break;
            }
            if (PICTURE.contains(new String(png, at + Integer.BYTES, Integer.BYTES, StandardCharsets.ISO_8859_1))) {
                bare.write(png, at, length + AROUND);
            }
            at += length + AROUND;
        }
        return bare.toByteArray();
    }
}
