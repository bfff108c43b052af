package flexplek.demo.plan;

import java.util.List;

/** A floor and all on it. The outline's first ring runs around the floor, further rings are courtyards. */
public record Floor(
        String code,
        int level,
        String name,
        List<List<Point>> outline,
        List<Neighbourhood> neighbourhoods,
        List<Space> spaces,
        List<Fixture> fixtures) {}
