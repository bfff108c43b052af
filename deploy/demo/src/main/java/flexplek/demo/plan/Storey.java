package flexplek.demo.plan;

import flexplek.demo.dice.Dice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an architect would write down for one floor: its shape and, section by section, the use and who it is held for. */
record Storey(int level, Footprint footprint, List<Part> parts) {
    /** The use of one section; held for {@code organisation}, or for everyone in the building when null. */
    record Part(String name, Use use, @Nullable Organisation organisation) {
        static Part shared(String name, Use use) {
            return new Part(name, use, null);
        }

        static Part held(String name, Use use, Organisation organisation) {
            return new Part(name, use, organisation);
        }
    }

    static List<Floor> buildAll(List<Storey> storeys, int firstRoomName, Dice dice) {
        var names = new RoomNames(firstRoomName);
        return storeys.stream().map(storey -> storey.build(names, dice)).toList();
    }

    private Floor build(RoomNames names, Dice dice) {
        var neighbourhoods = new ArrayList<Neighbourhood>();
        var spaces = new ArrayList<Space>();
        var fixtures = new ArrayList<>(footprint.fixtures());
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var section = footprint.sections().get(i);
            var code = "%d%c".formatted(level, 'A' + i);
            var furniture = new Furniture(code, part.use(), names, dice.of(code));
            furniture.place(section);
            var held = part.organisation();
            neighbourhoods.add(new Neighbourhood(
                    code, code + " " + part.name(), held == null ? null : held.key(), section.area()));
            spaces.addAll(furniture.spaces());
            fixtures.addAll(furniture.fixtures());
        }
        var name = level == 0 ? "Begane grond" : "Verdieping " + level;
        return new Floor(Integer.toString(level), level, name, footprint.outline(), neighbourhoods, spaces, fixtures);
    }
}
