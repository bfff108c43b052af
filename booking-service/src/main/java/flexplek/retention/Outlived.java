package flexplek.retention;

import java.time.Duration;

/**
 * What is over, and how some of it is deleted: at most {@code :batch}, of what was over at {@code :before}, passing by what
 * somebody else holds. No day of before {@code :before} is later than {@code :day}, wherever the building stands.
 */
enum Outlived {
    /** However they ended. Building by building, since a building's days are what an index finds. */
    BOOKINGS("bookings.forgotten", """
            delete from booking where id = any(array(
              select o.id from building h cross join lateral (
                select b.id from booking b where b.building_id = h.id and b.day <= :day and b.ends < :before
                order by b.day limit :batch for update of b skip locked) o
              limit :batch))"""),
    /** With their dates, once their last day is over and the last of their bookings is deleted. */
    SERIES("series.forgotten", """
            delete from booking_series where id = any(array(
              select s.id from booking_series s join building h on h.id = s.building_id
              where s.last_day <= :day and s.last_day < cast(cast(:before as timestamptz) at time zone h.zone as date)
                and not exists (select from series_date d join booking b on b.id = d.booking_id where d.series_id = s.id)
              order by s.last_day limit :batch for update of s skip locked))"""),
    /** Whatever came of them; what came of them is a booking of its own. */
    WAITLIST("waitlist.forgotten", """
            delete from waitlist_entry where id = any(array(
              select id from waitlist_entry where ends < :before and day <= :day
              order by ends limit :batch for update skip locked))"""),
    /** With what was said and shown of them, from when they were solved or declined. */
    FAULTS("faults.forgotten", """
        delete from fault where id = any(array(
          select id from fault where state in ('SOLVED', 'DECLINED')
            and changed_at < :before and cast(changed_at at time zone 'UTC' as date) <= :day
          order by changed_at limit :batch for update skip locked))"""),
    /** Whether the guest came or not, and with the guest's name. */
    VISITS("visits.forgotten", """
        delete from visit where id = any(array(
          select v.id from visit v left join booking b on b.id = v.booking_id
          where coalesce(v.ends, b.ends) < :before and cast(coalesce(v.ends, b.ends) at time zone 'UTC' as date) <= :day
          limit :batch for update of v skip locked))""") {
        @Override
        Duration keep(RetentionSettings settings) {
            return settings.keepVisits();
        }
    },
    /** What rules refused, with the words in which they did. */
    DECISIONS("decisions.forgotten", """
        delete from decision where id = any(array(
          select id from decision where decided_at < :before and cast(decided_at at time zone 'UTC' as date) <= :day
          order by decided_at limit :batch for update skip locked))""") {
        @Override
        Duration keep(RetentionSettings settings) {
            return settings.keepDecisions();
        }
    },
    /**
     * With their answers; on the agreed date, or else on the last candidate date, it was over. One whose date was agreed is
     * held first.
     */
    TEAM_DAYS("team-days.forgotten", """
            with old as materialized (
              select t.id from team_day t join building h on h.id = t.building_id
              where t.id in (select team_day_id from team_day_candidate where date <= :day)
                and t.status <> 'AGREED'
                and coalesce(t.agreed_date, (select max(c.date) from team_day_candidate c where c.team_day_id = t.id))
                  < cast(cast(:before as timestamptz) at time zone h.zone as date)
              limit :batch for update of t skip locked),
            answers as (delete from team_day_answer where team_day_id = any(array(select id from old))),
            candidates as (delete from team_day_candidate where team_day_id = any(array(select id from old)))
            delete from team_day where id = any(array(select id from old))""");

    private final String fact;
    private final String delete;

    Outlived(String fact, String delete) {
        this.fact = fact;
        this.delete = delete;
    }

    /** What the log calls it. */
    String fact() {
        return fact;
    }

    /** For how long it is kept once it is over. */
    Duration keep(RetentionSettings settings) {
        return settings.keep();
    }

    String delete() {
        return delete;
    }
}
