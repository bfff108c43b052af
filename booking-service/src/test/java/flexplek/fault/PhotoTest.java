package flexplek.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoTest {

    private static BufferedImage drawn(byte[] sent, String type) {
        return Pictures.read(Photo.of(sent, type));
    }

    @Test
    void keepsNothingOfWhereItWasTaken() {
        byte[] sent = Pictures.withExif(Pictures.jpeg(40, 30), 1, "52.08 N 4.31 E");

        byte[] kept = Photo.of(sent, Photo.JPEG);

        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("Exif", "52.08");
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "52.08");
    }

    /** The corner that was red at the top left, as one sees it when the camera was held so. */
    @ParameterizedTest
    @CsvSource({
        "1, 40, 30, 0, 0",
        "2, 40, 30, 1, 0",
        "3, 40, 30, 1, 1",
        "4, 40, 30, 0, 1",
        "5, 30, 40, 0, 0",
        "6, 30, 40, 1, 0",
        "7, 30, 40, 1, 1",
        "8, 30, 40, 0, 1",
        "9, 40, 30, 0, 0"
    })
    void isUprightHoweverTheCameraWasHeld(int orientation, int width, int height, int right, int bottom) {
        BufferedImage seen = drawn(Pictures.withExif(Pictures.jpeg(40, 30), orientation, ""), Photo.JPEG);

        assertThat(seen.getWidth()).isEqualTo(width);
        assertThat(seen.getHeight()).isEqualTo(height);
        for (int x = 0; x < 2; x++) {
            for (int y = 0; y < 2; y++) {
                Color corner = new Color(seen.getRGB(x == 0 ? 3 : width - 4, y == 0 ? 3 : height - 4));
                assertThat(corner.getRed() > corner.getBlue()).as("%d,%d", x, y).isEqualTo(x == right && y == bottom);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"6000, 3000, 1600, 800", "1601, 3, 1600, 3", "9000, 1, 1600, 1", "1600, 1600, 1600, 1600"})
    void isAtMostSoLong(int width, int height, int drawnWidth, int drawnHeight) {
        BufferedImage seen = drawn(Pictures.jpeg(width, height), Photo.JPEG);

        assertThat(seen.getWidth()).isEqualTo(drawnWidth);
        assertThat(seen.getHeight()).isEqualTo(drawnHeight);
    }

    @Test
    void isNotUnpackedBeyondWhatFits() throws IOException {
        refused(Pictures.pngThatSaysToBe(30_000, 30_000), Photo.PNG);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.writeBytes("Comment\0\0".getBytes(StandardCharsets.US_ASCII));
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            byte[] nothing = new byte[1024 * 1024];
            for (int i = 0; i < 512; i++) {
                out.write(nothing);
            }
        }

        BufferedImage seen = drawn(Pictures.withChunk(Pictures.png(20, 10), "zTXt", packed.toByteArray()), Photo.PNG);

        assertThat(seen.getWidth()).isEqualTo(20);
    }

    /** Such a file is kept whole in memory while it is read, and each of its scans is a pass over all of it. */
    @Test
    void isNotReadInManyScansNorLargeInScansThatAddToEachOther() {
        byte[] progressive = Pictures.progressive(40, 30);
        assertThat(JpegScans.of(progressive))
                .isEqualTo(new JpegScans(JpegScans.of(progressive).count(), true));
        assertThat(JpegScans.of(progressive).count()).isBetween(2, 32);
        assertThat(JpegScans.of(Pictures.withExif(Pictures.jpeg(40, 30), 1, "a")))
                .isEqualTo(new JpegScans(1, false));
        assertThat(drawn(progressive, Photo.JPEG).getWidth()).isEqualTo(40);

        refused(Pictures.withLastScanAgain(progressive, 40), Photo.JPEG);
        refused(Pictures.progressive(6000, 3000), Photo.JPEG);
        assertThat(drawn(Pictures.jpeg(6000, 3000), Photo.JPEG).getWidth()).isEqualTo(1600);
    }

    @Test
    void isRefusedWhateverIsBrokenInIt() {
        refused(new byte[0], Photo.JPEG);
        refused(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, Photo.JPEG);
        refused(Pictures.png(20, 10), Photo.JPEG);
        refused(Pictures.jpeg(20, 10), "image/webp");
        Random random = new Random(7);
        for (byte[] whole : new byte[][] {Pictures.withExif(Pictures.jpeg(40, 30), 6, "here"), Pictures.png(40, 30)}) {
            String type = whole[0] == (byte) 0xFF ? Photo.JPEG : Photo.PNG;
            for (int i = 0; i < 2000; i++) {
                byte[] broken = Arrays.copyOf(whole, i % 2 == 0 ? whole.length : random.nextInt(whole.length));
                for (int changes = random.nextInt(4); changes > 0 && broken.length > 0; changes--) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt();
                }
                try {
                    Photo.of(broken, type);
                } catch (HttpProblem refused) {
                    assertThat(refused.getStatusCode()).isEqualTo(400);
                }
            }
        }
    }

    private static void refused(byte[] sent, String type) {
        assertThatThrownBy(() -> Photo.of(sent, type))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        refused -> assertThat(refused.getStatusCode()).isEqualTo(400));
    }
}
