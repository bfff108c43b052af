package flexplek.space;

import flexplek.place.KnownSpace;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one space is now, and since when if that is known. */
@Schema(description = "What one space is now; never who is there.")
public record SpaceNow(
        @Schema(description = "The space.", examples = "0199f3a0-1111-7000-8000-000000000002")
        UUID spaceId,

        @Schema(description = "What it is now. Out of service goes before the rest.", examples = "CHECKED_IN")
        SpaceState state,

        @Schema(
                description = "Since when: the start of the slot, the checking in, the giving back, the going out of"
                        + " service. Absent where a space was free since its day began.",
                examples = "2026-11-24T07:12:31Z")
        @Nullable
        Instant since,

        @Schema(
                description =
                        "Of a booked space whose slot has begun and where nobody checked in: when the booking is released"
                                + " unless somebody does; later after an outage. Absent where that is not waited for.",
                examples = "2026-11-24T07:30:00Z")
        @Nullable
        Instant releasesAt,

        @Schema(
                description =
                        "Of a free space whose last booking of today was given back before its end, since nobody checked"
                                + " in or its person left early: when. Absent where it was not.",
                examples = "2026-11-24T07:30:00Z")
        @Nullable
        Instant releasedAt) {

    private SpaceNow(UUID spaceId, SpaceState state, @Nullable Instant since) {
        this(spaceId, state, since, null, null);
    }

    static SpaceNow of(KnownSpace known, List<Claim> claims, Instant now) {
        UUID spaceId = known.space().spaceId();
        Instant outSince = known.outSinceAt(now);
        if (outSince != null) {
            return new SpaceNow(spaceId, SpaceState.OUT_OF_SERVICE, outSince);
        }
        for (Claim claim : claims) {
            if (claim.takesSpaceAt(now)) {
                return taken(claim);
            }
        }
        return claims.stream()
                .filter(Claim::takesSpace)
                .filter(claim -> !claim.freeFrom().isAfter(now))
                .max(Comparator.comparing(Claim::freeFrom))
                .map(last -> new SpaceNow(
                        spaceId, SpaceState.FREE, last.freeFrom(), null, last.isReleased() ? last.freeFrom() : null))
                .orElseGet(() -> new SpaceNow(spaceId, SpaceState.FREE, null));
    }

    private static SpaceNow taken(Claim claim) {
        return switch (claim.state()) {
            case CHECKED_IN ->
                new SpaceNow(
                        claim.spaceId(),
                        SpaceState.CHECKED_IN,
                        claim.at().isAfter(claim.start()) ? claim.at() : claim.start());
            case HELD, TAKEN, FREE ->
                new SpaceNow(claim.spaceId(), SpaceState.BOOKED, claim.start(), claim.releasesAt(), null);
        };
    }
}
