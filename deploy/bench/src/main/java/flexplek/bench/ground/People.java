package flexplek.bench.ground;

/** The inside keys (in the database) of the crowd. */
public final class People {
    private final int[] keys;

    People(int[] keys) {
        this.keys = keys.clone();
    }

    public int key(int person) {
        return keys[person];
    }
}
