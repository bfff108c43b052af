package flexplek.decision;

import flexplek.platform.Tongue;
import flexplek.space.SpaceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decision as the API shows it: all of it to whom it is about, and no more than rule, place and days to who manages the building. */
@Schema(
        name = "Decision",
        description = "A booking that a rule refused: which rule, and what it looked at. Who manages the building reads"
                + " nothing of whose it was, and nothing of what tells one person's from another's: no times, and none of"
                + " whoever showed nobody when they are in.",
        examples = """
        {"id": "6f2c9d5e-0b1a-4c6e-9d41-2f7f8f2f3f10", "decidedOn": "2026-11-24", "decidedAt": "2026-11-24T08:02:11.480Z",
         "buildingId": "0199f3a0-1111-7000-8000-000000000003", "buildingName": "Kade", "neighbourhoodId": null,
         "neighbourhoodName": null, "spaceKind": "ROOM", "day": "2026-11-26", "start": "2026-11-26T08:00:00Z",
         "end": "2026-11-26T13:00:00Z", "zone": "Europe/Amsterdam", "askedByOther": false, "type": "/problems/too-long",
         "title": "That is too long", "detail": "Rooms in Kade: at most 2 hours at a time (a rule of Ministerie van Binnenwerken). Choose a shorter time.",
         "rule": {"source": "SET", "id": "0199f3a0-1111-7000-8000-000000000009", "version": 3}}""")
record DecisionView(
        @Schema(description = "The decision; a name for it, in no order.")
        UUID id,

        @Schema(description = "On which day of the building it was made.")
        LocalDate decidedOn,

        @Schema(description = "When it was made; null to who manages the building.") @Nullable
        Instant decidedAt,

        UUID buildingId,
        String buildingName,

        @Schema(description = "In which neighbourhood; null where none was asked for.") @Nullable
        UUID neighbourhoodId,

        @Schema(description = "What people call it; null where none was asked for.") @Nullable
        String neighbourhoodName,

        @Schema(description = "Of which kind the space was to be.")
        SpaceKind spaceKind,

        @Schema(description = "The day of the building that was asked for.")
        LocalDate day,

        @Schema(description = "From when it was asked for, included; null to who manages the building.") @Nullable
        Instant start,

        @Schema(description = "Until when, not included; null to who manages the building.") @Nullable
        Instant end,

        String zone,

        @Schema(
                description = "Whether somebody else asked for it, whom the person lets; null to who manages the"
                        + " building.")
        @Nullable
        Boolean askedByOther,

        @Schema(description = "The type of the problem with which it was refused.", examples = "/problems/too-long")
        String type,

        @Schema(description = "What was so.", examples = "That is too long")
        String title,

        @Schema(
                description = "Which rule said it, and what would have been right, as it was said then. To who manages"
                        + " the building the rule alone; null where it is none that was set for the building.")
        @Nullable
        String detail,

        @Schema(description = "Which rule it was.") RuleOfDecision rule) {

    @Schema(name = "RuleOfDecision", description = "A rule as it was when it refused.")
    record RuleOfDecision(
            @Schema(
                    description = "SET: one of listRules; BUILDING, ORGANISATION: of getBuildingRules or"
                            + " getOrganisationRules; FLEXPLEK: the same everywhere.")
            RuleSource source,

            @Schema(
                    description = "That of a rule that was set, which may be gone since; null for any other, and to who"
                            + " manages the building for one that an organisation has everywhere.")
            @Nullable
            UUID id,

            @Schema(
                    description = "The version that its ETag had then; null of what is the same everywhere, and to who"
                            + " manages the building of what an organisation has everywhere.")
            @Nullable
            Integer version) {}

    static DecisionView toPerson(Decisions.Kept kept, Tongue tongue) {
        SaidThen.Words words = kept.said().in(tongue);
        return new DecisionView(
                kept.id(),
                kept.decidedOn(),
                kept.decidedAt(),
                kept.building().id(),
                kept.building().name(),
                kept.neighbourhood(),
                kept.neighbourhoodName(),
                kept.kind(),
                kept.day(),
                kept.start(),
                kept.end(),
                kept.building().zone().getId(),
                kept.byOther(),
                kept.said().type(),
                words.title(),
                words.detail(),
                rule(kept));
    }

    static DecisionView toCaretaker(Decisions.Kept kept, Tongue tongue) {
        SaidThen.Words words = kept.said().in(tongue);
        return new DecisionView(
                kept.id(),
                kept.decidedOn(),
                null,
                kept.building().id(),
                kept.building().name(),
                kept.neighbourhood(),
                kept.neighbourhoodName(),
                kept.kind(),
                kept.day(),
                null,
                null,
                kept.building().zone().getId(),
                null,
                kept.said().type(),
                words.title(),
                words.rule(),
                isOfBuilding(kept, words)
                        ? rule(kept)
                        : new RuleOfDecision(kept.rule().source(), null, null));
    }

    /** Any other rule would say of which organisation somebody is. */
    private static boolean isOfBuilding(Decisions.Kept kept, SaidThen.Words words) {
        return switch (kept.rule().source()) {
            case SET -> words.rule() != null;
            case BUILDING, FLEXPLEK -> true;
            case ORGANISATION -> false;
        };
    }

    private static RuleOfDecision rule(Decisions.Kept kept) {
        return new RuleOfDecision(
                kept.rule().source(), kept.rule().id(), kept.rule().version());
    }
}
