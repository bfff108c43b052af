package flexplek.demo.plan;

/** The ground between a façade and the corridor: positions count along the façade and inwards from it, in centimetres. */
record Strip(Rect ground, Facade facade) {
    enum Facade {
        SOUTH,
        NORTH,
        WEST,
        EAST
    }

    int length() {
        return alongX() ? ground.width() : ground.height();
    }

    int depth() {
        return alongX() ? ground.height() : ground.width();
    }

    Rect at(int along, int inwards, int length, int depth) {
        int edge = depth() - inwards - depth;
        return switch (facade) {
            case SOUTH -> new Rect(ground.x() + along, ground.y() + inwards, length, depth);
            case NORTH -> new Rect(ground.x() + along, ground.y() + edge, length, depth);
            case WEST -> new Rect(ground.x() + inwards, ground.y() + along, depth, length);
            case EAST -> new Rect(ground.x() + edge, ground.y() + along, depth, length);
        };
    }

    private boolean alongX() {
        return facade == Facade.SOUTH || facade == Facade.NORTH;
    }
}
