package flexplek.live;

import flexplek.topic.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** Facts of one kind in a Kafka Streams store: in memory, ordered by key, with a changelog topic that outlives a crash. */
final class FactStore<T> {

    private final Class<T> type;
    private final KeyValueStore<Bytes, byte[]> store;

    FactStore(Class<T> type, KeyValueStore<Bytes, byte[]> store) {
        this.type = type;
        this.store = store;
    }

    static StoreBuilder<KeyValueStore<Bytes, byte[]>> builder(String name) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingEnabled(Map.of())
                .withCachingDisabled();
    }

    @Nullable
    T find(Bytes key) {
        byte[] json = store.get(key);
        return json == null ? null : Json.readOwn(type, json);
    }

    void put(Bytes key, T fact) {
        store.put(key, Json.write(fact));
    }

    void remove(Bytes key) {
        store.delete(key);
    }

    List<T> between(Bytes from, Bytes to) {
        List<T> facts = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> found = store.range(from, to)) {
            each(found, facts::add);
        }
        return facts;
    }

    List<T> all() {
        List<T> facts = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> found = store.all()) {
            each(found, facts::add);
        }
        return facts;
    }

    private void each(KeyValueIterator<Bytes, byte[]> found, Consumer<T> use) {
        while (found.hasNext()) {
            KeyValue<Bytes, byte[]> entry = found.next();
            use.accept(Json.readOwn(type, entry.value));
        }
    }
}
