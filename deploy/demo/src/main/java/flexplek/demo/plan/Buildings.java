package flexplek.demo.plan;

import flexplek.demo.dice.Dice;
import java.util.List;

/** The three invented buildings; the seed decides what stands in each bay. */
public final class Buildings {
    private Buildings() {}

    /** All three, the largest first. */
    public static List<Building> all(Dice dice) {
        return List.of(
                Kadegebouw.build(dice.of("KADE")), Sluiswachter.build(dice.of("SLUIS")), Lens.build(dice.of("LENS")));
    }
}
