package flexplek.teamday;

import flexplek.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/** Tells what happened to a team day, in the transaction of its act. */
@ApplicationScoped
class TellTeamDay {

    private final Session entities;
    private final TeamDayOutlines outlines;
    private final Outbox outbox;

    TellTeamDay(Session entities, TeamDayOutlines outlines, Outbox outbox) {
        this.entities = entities;
        this.outlines = outlines;
        this.outbox = outbox;
    }

    TeamDayEvent.Outline outline(TeamDay day) {
        return outlines.of(day);
    }

    void that(TeamDayEvent happened) {
        outbox.write(happened);
        entities.flush();
    }

    /** Stores one that is proposed, and tells of it. */
    void proposed(TeamDay day) {
        entities.persist(day);
        entities.flush();
        outbox.write(day.proposed(outlines.of(day)));
    }
}
