package flexplek.exchange;

import flexplek.people.Caller;
import flexplek.platform.Cursor;
import flexplek.platform.Page;
import flexplek.platform.Preconditions;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Offers as either of the two may read them: one read, however many. */
@ApplicationScoped
class ExchangeOfferViews {

    private static final String READ = """
            select o.id, o.status, {open} as open, a.person_id = :me as by_me, :me in (a.person_id, b.person_id) as theirs,
              h.public_id as building, h.name as building_name, h.zone,
              case when a.person_id = :me then p.public_id else m.public_id end as person,
              case when a.person_id = :me then p.display_name else m.display_name end as display_name,
              {columns}
            from {of} join building h on h.id = a.building_id {joins}
            where {which}""".replace("{open}", ExchangeOffers.OPEN)
            .replace(
                    "{columns}",
                    ExchangePlace.COLUMNS.replace("{b}", "a") + ", " + ExchangePlace.COLUMNS.replace("{b}", "b"))
            .replace("{of}", ExchangeOffers.OF)
            .replace(
                    "{joins}",
                    ExchangePlace.JOINS.replace("{b}", "a") + "\n" + ExchangePlace.JOINS.replace("{b}", "b"));

    private final Session entities;
    private final Clock clock;

    ExchangeOfferViews(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Those that are open, the newest first. */
    Page<ExchangeOfferView> open(Caller caller, @Nullable UUID booking, Cursor after, int limit) {
        List<ExchangeOfferView> oneMore = read(
                        """
                o.id in {coming} and {open} and (cast(:booking as uuid) is null or :booking in (a.id, b.id)) and o.id < :after
                order by o.id desc limit :most""".replace("{coming}", ExchangeOffers.COMING).replace("{open}", ExchangeOffers.OPEN), caller)
                .setParameter("booking", booking, UUID.class)
                .setParameter("after", after.id())
                .setParameter("most", limit + 1)
                .getResultStream()
                .map(ExchangeOfferViews::view)
                .toList();
        return Page.of(oneMore, limit, offer -> offer, offer -> Cursor.at(offer.id()));
    }

    ExchangeOfferView one(Caller caller, UUID id) {
        return view(Problems.seen(
                read("o.id = :id", caller)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst(),
                found -> found.get("theirs", Boolean.class),
                Wording.of(ExchangeWords.class, ExchangeWords::noOffer)));
    }

    /** 200 with an offer of or to the caller, and its ETag. */
    Response answer(Caller caller, UUID id) {
        ExchangeOfferView offer = one(caller, id);
        return Response.ok(offer)
                .tag(Preconditions.tag(offer.status() == ExchangeStatus.OPEN ? 0 : 1))
                .build();
    }

    private NativeQuery<Tuple> read(String which, Caller caller) {
        return entities.createNativeQuery(READ.replace("{which}", which), Tuple.class)
                .setParameter("me", caller.key())
                .setParameter("now", clock.instant());
    }

    private static ExchangeOfferView view(Tuple row) {
        ExchangeStatus status = ExchangeOffers.status(row);
        boolean byMe = row.get("by_me", Boolean.class);
        return new ExchangeOfferView(
                row.get("id", UUID.class),
                status,
                byMe,
                row.get("building", UUID.class),
                row.get("building_name", String.class),
                row.get("zone", String.class),
                ExchangePlace.of(row, byMe ? "a" : "b"),
                status == ExchangeStatus.OPEN
                        ? new ExchangePartner(
                                row.get("person", UUID.class),
                                row.get("display_name", String.class),
                                ExchangePlace.of(row, byMe ? "b" : "a"))
                        : null);
    }
}
