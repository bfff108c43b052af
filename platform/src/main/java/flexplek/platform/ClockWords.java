package flexplek.platform;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** How times of the clock are said where a clock alone says too little; the Dutch stands in {@code messages/clock_nl.properties}. */
@MessageBundle(value = "clock", locale = "en")
interface ClockWords {

    @Message("{time} (summer time)")
    String summerTime(String time);

    @Message("{time} (winter time)")
    String winterTime(String time);

    @Message(
            "{span}, {#if hours > 0}{hours} {#if hours == 1}hour{#else}hours{/if}{/if}{#if minutes > 0}{#if hours > 0} and {/if}{minutes} minutes{/if}")
    String lasting(String span, int hours, int minutes);

    @Message("{time}, {place} time")
    String inPlace(String time, String place);
}
