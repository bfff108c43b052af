package flexplek.demo.plan;

/** A place in a building, in whole centimetres from its south-west corner, so that sums are exact. */
public record Point(int x, int y) {}
