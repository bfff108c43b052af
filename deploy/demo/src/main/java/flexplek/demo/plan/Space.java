package flexplek.demo.plan;

import java.util.List;

/** A desk or a room; {@code code} is unique in its building, {@code neighbourhood} is a neighbourhood's code. */
public record Space(
        String code,
        String name,
        SpaceKind kind,
        String neighbourhood,
        int capacity,
        List<String> amenities,
        Rect area) {}
