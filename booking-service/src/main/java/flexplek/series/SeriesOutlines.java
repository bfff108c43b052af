package flexplek.series;

import flexplek.people.People;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import jakarta.enterprise.context.ApplicationScoped;

/** What events tell of a series. */
@ApplicationScoped
class SeriesOutlines {

    private final People people;
    private final Cards cards;

    SeriesOutlines(People people, Cards cards) {
        this.people = people;
        this.cards = cards;
    }

    SeriesEvent.Outline of(BookingSeries series) {
        BuildingCard building = cards.building(series.building());
        return new SeriesEvent.Outline(
                series.id(),
                people.id(series.person()),
                people.id(series.madeBy()),
                building.id(),
                building.name(),
                building.zone().getId());
    }
}
