package flexplek.space;

import flexplek.platform.TimeOfDay;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Opening hours as PostgreSQL writes a time, of which 24:00 is one; Java's LocalTime knows no 24:00. */
@Converter
class ClockTimes implements AttributeConverter<TimeOfDay, String> {

    @Override
    public String convertToDatabaseColumn(TimeOfDay time) {
        return time.toString();
    }

    @Override
    public TimeOfDay convertToEntityAttribute(String stored) {
        return TimeOfDay.parse(stored);
    }
}
