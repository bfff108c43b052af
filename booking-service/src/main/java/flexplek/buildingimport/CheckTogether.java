package flexplek.buildingimport;

import flexplek.space.SpaceKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.kdtree.KdNode;
import org.locationtech.jts.index.kdtree.KdTree;

/** What can be seen only of a plan as a whole, and of the files beside each other. Each cause is told once. */
final class CheckTogether {

    private static final String PLAN = PlanFile.FILE;
    private static final String SPACES = "spaces";

    /** Metres; who sits closer has the same desk. */
    private static final double ONE_SPOT = 0.2;

    private final PlanFile plan;
    private final SpacesFile spaces;
    private final Findings findings;

    private CheckTogether(PlanFile plan, SpacesFile spaces, Findings findings) {
        this.plan = plan;
        this.spaces = spaces;
        this.findings = findings;
    }

    static void check(Set<String> organisations, PlanFile plan, SpacesFile spaces, Findings findings) {
        CheckTogether check = new CheckTogether(plan, spaces, findings);
        check.floors();
        check.neighbourhoods(organisations);
        if (!plan.named().isEmpty() && !spaces.named().isEmpty()) {
            check.rows();
            check.places();
        }
    }

    private void floors() {
        Set<String> missing = new HashSet<>();
        plan.neighbourhoods().forEach(n -> onFloor(n.number(), n.floor(), missing));
        plan.spaces().values().forEach(s -> onFloor(s.number(), s.floor(), missing));
    }

    private void onFloor(int number, String floor, Set<String> missing) {
        if (!plan.names("floor", floor) && missing.add(floor)) {
            findings.add(PLAN, number, "properties.floor", words -> words.noSuchFloor(floor));
        }
    }

    private void neighbourhoods(Set<String> organisations) {
        Set<String> seen = new HashSet<>();
        Set<String> strangers = new HashSet<>();
        for (PlanFile.NeighbourhoodShape n : plan.neighbourhoods()) {
            if (!seen.add(n.floor() + "/" + n.code())) {
                findings.add(PLAN, n.number(), n.code(), "code", words -> words.neighbourhoodTwice(n.code()));
            }
            String organisation = n.organisation();
            if (organisation != null && !organisations.contains(organisation) && strangers.add(organisation)) {
                findings.add(PLAN, n.number(), n.code(), "organisation", words -> words.notSharing(organisation));
            }
        }
    }

    private void rows() {
        for (SpacesFile.Row row : spaces.rows()) {
            PlanFile.SpaceShape shape = plan.spaces().get(row.code());
            if (shape == null) {
                if (plan.whole() && !plan.names("space", row.code())) {
                    findings.add(SPACES, row.number(), row.code(), "code", words -> words.notDrawn(row.code()));
                }
            } else if (!shape.floor().equals(row.floor())) {
                findings.add(SPACES, row.number(), row.code(), "floor", words -> words.otherFloor(shape.floor()));
            } else if (plan.whole()
                    && plan.names("floor", row.floor())
                    && !plan.names("neighbourhood", row.floor() + "/" + row.neighbourhood())) {
                findings.add(
                        SPACES,
                        row.number(),
                        row.code(),
                        "neighbourhood",
                        words -> words.otherNeighbourhood(row.neighbourhood()));
            }
        }
        plan.spaces().forEach((code, shape) -> {
            if (spaces.whole() && !spaces.named().contains(code)) {
                findings.add(PLAN, shape.number(), code, "code", words -> words.noRow(code));
            }
        });
    }

    private void places() {
        Map<String, List<PlanFile.SpaceShape>> byFloor = plan.spaces().values().stream()
                .collect(Collectors.groupingBy(PlanFile.SpaceShape::floor, LinkedHashMap::new, Collectors.toList()));
        Set<String> desks = spaces.rows().stream()
                .filter(row -> row.kind() == SpaceKind.DESK)
                .map(SpacesFile.Row::code)
                .collect(Collectors.toSet());
        byFloor.forEach((code, shapes) -> {
            PlanFile.FloorShape floor = plan.floors().get(code);
            if (floor != null) {
                outside(floor, shapes);
                onOneSpot(shapes.stream().filter(s -> desks.contains(s.code())).toList());
            }
        });
    }

    /** When most of a floor is outside it, the floor is drawn elsewhere than its spaces: one cause. */
    private void outside(PlanFile.FloorShape floor, List<PlanFile.SpaceShape> shapes) {
        PreparedGeometry area = PreparedGeometryFactory.prepare(floor.area());
        List<PlanFile.SpaceShape> outside = shapes.stream()
                .filter(s -> !area.covers(s.shape().getInteriorPoint()))
                .toList();
        if (outside.size() > 2 && outside.size() * 2 > shapes.size()) {
            findings.add(
                    PLAN,
                    floor.number(),
                    floor.code(),
                    "geometry",
                    words -> words.allOutside(floor.code(), outside.size()));
        } else {
            outside.forEach(
                    s -> findings.add(PLAN, s.number(), s.code(), "geometry", words -> words.outside(floor.code())));
        }
    }

    /** In an order of chance, as a tree of rows in their order would be a list. */
    private void onOneSpot(List<PlanFile.SpaceShape> desks) {
        List<PlanFile.SpaceShape> shuffled = new ArrayList<>(desks);
        Collections.shuffle(shuffled, new Random(desks.size()));
        KdTree spots = new KdTree(ONE_SPOT);
        Map<KdNode, List<PlanFile.SpaceShape>> bySpot = new HashMap<>();
        for (PlanFile.SpaceShape desk : shuffled) {
            KdNode spot = spots.insert(new Coordinate(desk.x(), desk.y()));
            bySpot.computeIfAbsent(spot, any -> new ArrayList<>()).add(desk);
        }
        for (List<PlanFile.SpaceShape> same : bySpot.values()) {
            same.sort(Comparator.comparingInt(PlanFile.SpaceShape::number));
            Optional<PlanFile.SpaceShape> first = same.stream().findFirst();
            same.stream()
                    .skip(1)
                    .forEach(s -> findings.add(
                            PLAN,
                            s.number(),
                            s.code(),
                            "geometry",
                            words -> words.oneSpot(first.orElseThrow().code())));
        }
    }
}
