package flexplek.favourite;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of favourites and needs; the Dutch stands in {@code messages/favourite_nl.properties}. */
@MessageBundle(value = "favourite", locale = "en")
interface FavouriteWords {

    @Message("must be of: {all}")
    String amenities(String all);

    @Message("You have {most} favourites already")
    String tooMany(int most);

    @Message("Take one away that you do not need any more; then this one can be added.")
    String takeOneAway();

    @Message("You have as many favourites as can be kept")
    String full();

    @Message("Favourites are the few spaces that one books most. Fifty are kept for each person.")
    String whyTooManyFavourites();
}
