package flexplek.fault;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.Stream;

/** How a camera was held: the orientation that it wrote into a JPEG (Exif 2.32, tag 0x0112). */
enum JpegTurn {
    NONE(1, false),
    MIRRORED(2, false),
    HALF(3, false),
    MIRRORED_HALF(4, false),
    MIRRORED_QUARTER(5, true),
    QUARTER(6, true),
    MIRRORED_THREE_QUARTERS(7, true),
    THREE_QUARTERS(8, true);

    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int ORIENTATION = 0x0112;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final int ENTRY = 12;

    private final int said;
    private final boolean swaps;

    /** {@code said}: its number in the file. */
    JpegTurn(int said, boolean swaps) {
        this.said = said;
        this.swaps = swaps;
    }

    /** Whether what is wide is high. */
    boolean swaps() {
        return swaps;
    }

    /** Draws what was so wide and high as it was seen. */
    AffineTransform upright(int width, int height) {
        return switch (this) {
            case NONE -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case HALF -> new AffineTransform(-1, 0, 0, -1, width, height);
            case MIRRORED_HALF -> new AffineTransform(1, 0, 0, -1, 0, height);
            case MIRRORED_QUARTER -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case QUARTER -> new AffineTransform(0, 1, -1, 0, height, 0);
            case MIRRORED_THREE_QUARTERS -> new AffineTransform(0, -1, -1, 0, height, width);
            case THREE_QUARTERS -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }

    /** NONE where it is not said, or not as it should be. */
    static JpegTurn of(byte[] jpeg) {
        ByteBuffer in = ByteBuffer.wrap(jpeg, 2, jpeg.length - 2);
        while (in.remaining() >= 4) {
            int marker = in.getShort() & 0xFF;
            int length = Short.toUnsignedInt(in.getShort()) - 2;
            if (marker == START_OF_SCAN || length < 0 || length > in.remaining()) {
                return NONE;
            }
            ByteBuffer segment = in.slice(in.position(), length);
            if (marker == APP1 && begins(segment)) {
                return ofTiff(segment.slice(EXIF.length, length - EXIF.length));
            }
            in.position(in.position() + length);
        }
        return NONE;
    }

    private static boolean begins(ByteBuffer segment) {
        return segment.remaining() >= EXIF.length
                && segment.slice(0, EXIF.length).equals(ByteBuffer.wrap(EXIF));
    }

    private static JpegTurn ofTiff(ByteBuffer tiff) {
        if (tiff.remaining() < 8) {
            return NONE;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = tiff.getInt(4);
        if (first < 8 || first > tiff.limit() - 2) {
            return NONE;
        }
        int entries = Short.toUnsignedInt(tiff.getShort(first));
        for (int at = first + 2; entries > 0 && at <= tiff.limit() - ENTRY; at += ENTRY, entries--) {
            if (Short.toUnsignedInt(tiff.getShort(at)) == ORIENTATION) {
                int number = Short.toUnsignedInt(tiff.getShort(at + 8));
                return Stream.of(values())
                        .filter(turn -> turn.said == number)
                        .findFirst()
                        .orElse(NONE);
            }
        }
        return NONE;
    }
}
