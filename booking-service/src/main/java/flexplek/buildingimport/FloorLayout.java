package flexplek.buildingimport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import flexplek.buildingimport.Drawing.Box;
import flexplek.space.SpaceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Draws a floor of which only the rows are known: a block for each neighbourhood, its desks in double rows by their codes with
 * corridors between, its rooms in columns at the side. The same rows make the same drawing. All lengths are decimetres.
 */
final class FloorLayout {

    static final int DESK_WIDTH = 16;
    static final int DESK_DEPTH = 8;

    private static final int DESK_PITCH = 20;
    private static final int CORRIDOR = 20;
    private static final int DOUBLE_ROW = 2 * DESK_DEPTH + CORRIDOR;
    private static final int MARGIN = 10;
    private static final int WALL = 2;
    private static final int SMALLEST_ROOM = 30;
    private static final int LARGEST_ROOM = 100;
    private static final int SQUARE_DECIMETRES_EACH = 200;

    /** A neighbourhood, drawn from its own corner. */
    private record Block(String code, int width, int depth, List<Placed> placed) {}

    private record Placed(String code, Box at) {}

    private final Drawing drawing;

    FloorLayout(Drawing drawing) {
        this.drawing = drawing;
    }

    /** The floor, its neighbourhoods, its spaces. */
    List<ObjectNode> draw(String floor, List<SpacesFile.Row> rows) {
        SortedMap<String, List<SpacesFile.Row>> byNeighbourhood = new TreeMap<>(CodeOrder.INSTANCE);
        rows.stream()
                .sorted(Comparator.comparing(SpacesFile.Row::code, CodeOrder.INSTANCE))
                .forEach(row -> byNeighbourhood
                        .computeIfAbsent(row.neighbourhood(), any -> new ArrayList<>())
                        .add(row));
        List<Block> blocks = byNeighbourhood.entrySet().stream()
                .map(each -> block(each.getKey(), each.getValue()))
                .toList();
        return beside(floor, blocks);
    }

    /** Blocks stand beside each other on shelves, so that the floor is about as deep as it is wide. */
    private List<ObjectNode> beside(String floor, List<Block> blocks) {
        long area = blocks.stream()
                .mapToLong(b -> (long) (b.width + CORRIDOR) * (b.depth + CORRIDOR))
                .sum();
        int widest = Math.max(
                root(area * 3 / 2), blocks.stream().mapToInt(Block::width).max().orElse(0));
        List<ObjectNode> areas = new ArrayList<>();
        List<ObjectNode> spaces = new ArrayList<>();
        int x = CORRIDOR;
        int y = CORRIDOR;
        int right = 0;
        int top = 0;
        for (Block block : blocks) {
            if (x > CORRIDOR && x + block.width > CORRIDOR + widest) {
                x = CORRIDOR;
                y = top + CORRIDOR;
            }
            areas.add(drawing.feature("neighbourhood", floor, block.code, new Box(x, y, block.width, block.depth)));
            for (Placed each : block.placed) {
                spaces.add(drawing.feature("space", floor, each.code, moved(each.at, x, y)));
            }
            right = Math.max(right, x + block.width);
            top = Math.max(top, y + block.depth);
            x += block.width + CORRIDOR;
        }
        List<ObjectNode> all = new ArrayList<>();
        all.add(drawing.feature("floor", floor, "", new Box(0, 0, right + CORRIDOR, top + CORRIDOR)));
        all.addAll(areas);
        all.addAll(spaces);
        return all;
    }

    private static Box moved(Box box, int x, int y) {
        return new Box(box.x() + x, box.y() + y, box.width(), box.depth());
    }

    private static Block block(String code, List<SpacesFile.Row> rows) {
        List<SpacesFile.Row> desks = ofKind(rows, SpaceKind.DESK);
        List<SpacesFile.Row> rooms = ofKind(rows, SpaceKind.ROOM);
        List<Placed> placed = new ArrayList<>();
        int columns = root(desks.size() * 3L / 2);
        for (int i = 0; i < desks.size(); i++) {
            int row = i / columns;
            placed.add(new Placed(
                    desks.get(i).code(),
                    new Box(
                            MARGIN + i % columns * DESK_PITCH,
                            MARGIN + row / 2 * DOUBLE_ROW + row % 2 * DESK_DEPTH,
                            DESK_WIDTH,
                            DESK_DEPTH)));
        }
        int side = placed.isEmpty() ? MARGIN : right(placed) + CORRIDOR;
        int depth = Math.max(top(placed) - MARGIN, root(roomArea(rooms)));
        int x = side;
        int y = MARGIN;
        int widest = 0;
        for (SpacesFile.Row room : rooms) {
            int length = roomLength(room.capacity());
            if (y > MARGIN && y + length > MARGIN + depth) {
                x += widest + WALL;
                y = MARGIN;
                widest = 0;
            }
            placed.add(new Placed(room.code(), new Box(x, y, length, length)));
            y += length + WALL;
            widest = Math.max(widest, length);
        }
        return new Block(code, right(placed) + MARGIN, top(placed) + MARGIN, placed);
    }

    private static List<SpacesFile.Row> ofKind(List<SpacesFile.Row> rows, SpaceKind kind) {
        return rows.stream().filter(row -> row.kind() == kind).toList();
    }

    private static long roomArea(List<SpacesFile.Row> rooms) {
        return rooms.stream()
                .mapToLong(row -> (long) roomLength(row.capacity()) * roomLength(row.capacity()))
                .sum();
    }

    /** Of a square room: two square metres for each person, within bounds. */
    static int roomLength(int capacity) {
        return Math.clamp(root((long) capacity * SQUARE_DECIMETRES_EACH), SMALLEST_ROOM, LARGEST_ROOM);
    }

    private static int right(List<Placed> placed) {
        return placed.stream().mapToInt(p -> p.at.x() + p.at.width()).max().orElse(MARGIN);
    }

    private static int top(List<Placed> placed) {
        return placed.stream().mapToInt(p -> p.at.y() + p.at.depth()).max().orElse(MARGIN);
    }

    /** Rounded up, and at least 1. */
    private static int root(long area) {
        return Math.max(1, (int) Math.ceil(Math.sqrt((double) area)));
    }
}
