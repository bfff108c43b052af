package flexplek.favourite;

import flexplek.platform.ProblemType;
import flexplek.platform.ProblemTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The one of favourites. */
@ApplicationScoped
class FavouriteProblemTypes implements ProblemTypes {

    private static final ProblemType.In<FavouriteWords> TYPES = ProblemType.in(FavouriteWords.class);

    @Override
    public List<ProblemType> all() {
        return List.of(TYPES.of("too-many-favourites", FavouriteWords::full, FavouriteWords::whyTooManyFavourites));
    }
}
