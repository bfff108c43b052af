package flexplek.live;

import flexplek.place.Building;
import flexplek.place.Space;
import flexplek.platform.Unreadable;
import flexplek.sensor.SensorCounted;
import flexplek.topic.CloudEvents;
import flexplek.topic.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Reads messages into what this service knows of them, and hands them to the buildings. */
final class Intake {

    private final LiveBuildings buildings;

    Intake(LiveBuildings buildings) {
        this.buildings = buildings;
    }

    /** Types that are none of ours are passed over: a topic may tell more than this service needs. */
    void take(Record<String, byte[]> message, Instant now) throws Poison {
        String type = CloudEvents.type(message.headers());
        switch (type) {
            case "" -> throw new Poison("the message has no ce_type");
            case "building.changed.v1" -> {
                Building building = read(Building.class, message);
                checkKey(message.key(), building.buildingId(), "the building");
                buildings.change(building);
            }
            case "space.changed.v1" -> {
                Space space = read(Space.class, message);
                checkKey(message.key(), space.spaceId(), "the space");
                buildings.change(space);
            }
            case SensorCounted.TYPE -> {
                SensorCounted reading = read(SensorCounted.class, message);
                checkKey(message.key(), reading.buildingId(), "the building");
                buildings.change(reading, now);
            }
            case "booking.affected.v1" -> {
                BookingTold told = booking(message);
                if (told.hasOtherTimes()) {
                    buildings.move(told.after(BookingStatus.BOOKED), now);
                }
            }
            case "booking.changed.v1" -> {
                BookingTold told = booking(message);
                buildings.replace(told.afterChange(), told.startBefore(), now);
            }
            default -> takeBooking(BookingStatus.after(type), message, now);
        }
    }

    private void takeBooking(@Nullable BookingStatus status, Record<String, byte[]> message, Instant now)
            throws Poison {
        if (status != null) {
            buildings.change(booking(message).after(status), now);
        }
    }

    private static BookingTold booking(Record<String, byte[]> message) throws Poison {
        BookingTold told = read(BookingTold.class, message);
        checkKey(message.key(), told.buildingId(), "the building");
        return told;
    }

    private static <T> T read(Class<T> type, Record<String, byte[]> message) throws Poison {
        byte[] json = message.value();
        if (json == null) {
            throw new Poison("the message has no value");
        }
        try {
            return Json.read(type, json);
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            throw new Poison("the message cannot be read: " + Unreadable.why(e));
        }
    }

    /** Another key would mean another partition, where the rest of the building is not, or another state of a compacted topic. */
    private static void checkKey(@Nullable String key, UUID id, String of) throws Poison {
        if (!id.toString().equals(key)) {
            throw new Poison("the key is not the id of " + of);
        }
    }
}
