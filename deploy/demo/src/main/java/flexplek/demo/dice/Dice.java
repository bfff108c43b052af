package flexplek.demo.dice;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Throws that are the same for the same seed; each purpose gets dice of its own, so that one does not disturb another. */
public final class Dice {
    private final long seed;
    private final Random random;

    /** Dice that always fall the same way for this seed. */
    public Dice(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** Dice for a named purpose: the same for the same seed and name, whatever was thrown before. */
    public Dice of(Object purpose) {
        var name = UUID.nameUUIDFromBytes((seed + "/" + purpose).getBytes(StandardCharsets.UTF_8));
        return new Dice(name.getMostSignificantBits() ^ name.getLeastSignificantBits());
    }

    /** A whole number from {@code from} up to and with {@code to}. */
    public int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    /** True in this share of throws (0 to 1). */
    public boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** A number of the bell curve. */
    public double around(double mean, double deviation) {
        return mean + deviation * random.nextGaussian();
    }

    /** A number from 0 up to but without 1. */
    public double share() {
        return random.nextDouble();
    }

    /** One of these. */
    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A random-looking UUID (version 4). */
    public UUID uuid() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        bytes[6] = (byte) ((bytes[6] & 0x0f) | 0x40);
        bytes[8] = (byte) ((bytes[8] & 0x3f) | 0x80);
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** The same throws for {@link java.util.Collections#shuffle}. */
    public Random random() {
        return random;
    }
}
