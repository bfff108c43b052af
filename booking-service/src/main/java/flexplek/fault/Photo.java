package flexplek.fault;

import flexplek.platform.Problems;
import flexplek.platform.Wording;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes of what somebody sends a photo that is only that: drawn anew, so that nothing is kept of where, when and with what it
 * was taken, and at most {@value #LONGEST} pixels long.
 */
final class Photo {

    static final String JPEG = "image/jpeg";
    static final String PNG = "image/png";

    /** How many bytes may be sent. */
    static final int MOST_BYTES = 2 * 1024 * 1024;

    static final int LONGEST = 1600;

    /** A file of a few bytes can say that it is as wide as a town. */
    private static final int MOST_MEGAPIXELS = 50;

    /** Of a progressive JPEG, which takes six bytes a pixel beside its picture while it is read. */
    private static final int MOST_MEGAPIXELS_IN_SCANS = 16;

    /** Cameras and programs write ten; each is a whole pass over the picture. */
    private static final int MOST_SCANS = 32;

    private static final float QUALITY = 0.85f;

    private Photo() {}

    /** As a JPEG, upright; refused when it is no image of the kind that it is said to be. */
    static byte[] of(byte[] sent, String type) {
        byte[] bare = isPng(sent) ? BarePng.of(sent) : sent;
        if (!type.equals(isPng(sent) ? PNG : isJpeg(sent) ? JPEG : "")) {
            throw refused(FaultWords::image);
        }
        try {
            return drawn(bare, type, type.equals(JPEG) ? JpegTurn.of(sent) : JpegTurn.NONE);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw refused(FaultWords::image);
        }
    }

    private static byte[] drawn(byte[] sent, String type, JpegTurn turn) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByMIMEType(type).next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            JpegScans scans = type.equals(JPEG) ? JpegScans.of(sent) : new JpegScans(1, false);
            int most = scans.progressive() ? MOST_MEGAPIXELS_IN_SCANS : MOST_MEGAPIXELS;
            if (width * height > most * 1_000_000L) {
                throw refused(words -> words.megapixels(most));
            }
            if (scans.count() > MOST_SCANS) {
                throw refused(words -> words.scans(MOST_SCANS));
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int step = Math.toIntExact(Math.max(1, Math.max(width, height) / (2 * LONGEST)));
            param.setSourceSubsampling(step, step, 0, 0);
            return written(small(reader.read(0, param), turn));
        } finally {
            reader.dispose();
        }
    }

    /** On white, where it can be seen through. */
    private static BufferedImage small(BufferedImage read, JpegTurn turn) {
        double scale = Math.min(1, (double) LONGEST / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        BufferedImage drawn = turn.swaps()
                ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.transform(turn.upright(width, height));
        pen.drawImage(read, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] written(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(JPEG).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static boolean isJpeg(byte[] sent) {
        return begins(sent, 0xFF, 0xD8, 0xFF);
    }

    private static boolean isPng(byte[] sent) {
        return begins(sent, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');
    }

    private static boolean begins(byte[] sent, int... with) {
        return sent.length >= with.length
                && IntStream.range(0, with.length).allMatch(i -> Byte.toUnsignedInt(sent[i]) == with[i]);
    }

    private static RuntimeException refused(Function<FaultWords, String> why) {
        return Problems.badField("body", Wording.of(FaultWords.class, why));
    }
}
