package flexplek.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownSpaceTest {

    private static final Instant WENT_OUT = Instant.parse("2026-11-20T08:00:00Z");
    private static final Instant RENAMED = Instant.parse("2026-11-24T08:00:00Z");

    @Test
    void isOutSinceTheMomentThatIsToldThoughOnlyTheLastMessageOfItIsLeft() {
        assertThat(KnownSpace.told(null, space(false, WENT_OUT), RENAMED).outSince())
                .isEqualTo(WENT_OUT);
    }

    @Test
    void isOutSinceTheFirstMessageThatSaysSoWhereNoMomentIsTold() {
        KnownSpace before = KnownSpace.told(null, space(false, null), WENT_OUT);

        assertThat(KnownSpace.told(before, space(false, null), RENAMED).outSince())
                .isEqualTo(WENT_OUT);
    }

    @Test
    void isNotOutOnceItIsBackInService() {
        KnownSpace before = KnownSpace.told(null, space(false, WENT_OUT), WENT_OUT);

        assertThat(KnownSpace.told(before, space(true, null), RENAMED).outSince())
                .isNull();
    }

    private static Space space(boolean inService, @Nullable Instant outOfServiceSince) {
        UUID id = new UUID(0, 1);
        return new Space(id, SpaceKind.DESK, id, id, id, inService, outOfServiceSince, null);
    }
}
