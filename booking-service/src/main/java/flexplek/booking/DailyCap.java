package flexplek.booking;

import flexplek.platform.AfterCommit;
import flexplek.platform.Preconditions;
import flexplek.space.Building;
import flexplek.space.Cards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * How many desk bookings a building takes on a day. What is left is spread over {@value #SHARES} rows, so that a rush does not
 * queue for one; every day starts with the cap of the building, or with {@link #NO_CAP} where there is none, so that a cap can
 * be set at any time and is exact from then on.
 */
@ApplicationScoped
public class DailyCap {

    static final int SHARES = 16;
    static final int NO_CAP = 1_000_000_000;

    private final Session entities;
    private final Cards cards;
    private final AfterCommit afterCommit;

    DailyCap(Session entities, Cards cards, AfterCommit afterCommit) {
        this.entities = entities;
        this.cards = cards;
        this.afterCommit = afterCommit;
    }

    /** Makes the shares of a day when they are missing; true when they were. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean openDay(int building, LocalDate day) {
        // "for share" waits for a change of the cap, so that the shares start from the cap that holds.
        return entities.createNativeMutationQuery("""
                        with b as (select id, coalesce(daily_cap, :noCap) as cap from building where id = :building for share)
                        insert into building_day (building_id, day, share, free)
                        select b.id, :day, s, b.cap / :shares + case when s < b.cap % :shares then 1 else 0 end
                        from b, generate_series(0, :shares - 1) s
                        on conflict do nothing""")
                        .setParameter("noCap", NO_CAP)
                        .setParameter("building", building)
                        .setParameter("day", day)
                        .setParameter("shares", SHARES)
                        .executeUpdate()
                > 0;
    }

    /** Whether a place is left on a day, which is opened if it was not, when those who hold the last shares have decided. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean hasPlace(int building, LocalDate day) {
        return openDay(building, day)
                || !entities.createNativeQuery("""
                        select share from building_day where building_id = :building and day = :day and free > 0
                        order by share limit 1 for update""", Short.class)
                        .setParameter("building", building)
                        .setParameter("day", day)
                        .getResultList()
                        .isEmpty();
    }

    /** Sets the cap (null for none) and the grace of a building; days that have begun to fill are adjusted exactly. */
    @Transactional
    public void set(Building building, @Nullable String ifMatch, @Nullable Integer dailyCap, int graceMinutes) {
        entities.refresh(building, LockModeType.PESSIMISTIC_WRITE);
        Preconditions.match(ifMatch, building.version(), () -> building.isRuledBy(dailyCap, graceMinutes));
        if (building.isRuledBy(dailyCap, graceMinutes)) {
            return;
        }
        int before = building.dailyCap() == null ? NO_CAP : building.dailyCap();
        int after = dailyCap == null ? NO_CAP : dailyCap;
        building.rule(dailyCap, graceMinutes);
        entities.flush();
        if (before != after) {
            for (LocalDate day : lockedDays(building.key())) {
                spread(building.key(), day, after - before);
            }
        }
        cards.forget();
        afterCommit.tell("building.rules-changed", "id=" + building.id());
    }

    private List<LocalDate> lockedDays(int building) {
        return entities.createNativeQuery("""
                        select day from (
                          select day, share from building_day where building_id = :building order by day, share for update) d
                        where share = 0 order by day""", LocalDate.class)
                .setParameter("building", building)
                .getResultStream()
                .toList();
    }

    /** Spreads what is left evenly again; a shortage stands in share 0 alone. */
    private void spread(int building, LocalDate day, int change) {
        entities.createNativeMutationQuery("""
                        with total as (select sum(free) + :change as free from building_day
                          where building_id = :building and day = :day)
                        update building_day d set free = case
                          when t.free < 0 then case when d.share = 0 then t.free else 0 end
                          else t.free / :shares + case when d.share < t.free % :shares then 1 else 0 end end
                        from total t where d.building_id = :building and d.day = :day""")
                .setParameter("change", change)
                .setParameter("building", building)
                .setParameter("day", day)
                .setParameter("shares", SHARES)
                .executeUpdate();
    }
}
