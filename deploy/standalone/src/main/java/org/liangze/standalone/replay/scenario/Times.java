package org.liangze.standalone.replay.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Times as scenarios write them: Asia/Shanghai unless they carry an offset. */
public final class Times {
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private Times() {}

    /** A date means its first instant. */
    public static Instant instant(String text) {
        String written = text.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) +(\\d)", "$1T$2");
        try {
            if (written.length() == 10) {
                return LocalDate.parse(written).atStartOfDay(SHANGHAI).toInstant();
            }
            return written.matches(".*T.*(Z|[+-]\\d{2}(:?\\d{2})?)")
                    ? OffsetDateTime.parse(written).toInstant()
                    : LocalDateTime.parse(written).atZone(SHANGHAI).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "%s is not a date such as 2026-07-01 or a time such as 2026-07-01T09:00".formatted(text), e);
        }
    }

    public static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("%s is not a date such as 2026-07-01".formatted(text), e);
        }
    }

    public static Duration duration(String text) {
        try {
            return Duration.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("%s is not a duration such as PT6H".formatted(text), e);
        }
    }

    /** {@code 2026-08-03T10:00}, in Shanghai. */
    public static String minute(Instant at) {
        return MINUTE.format(at.atZone(SHANGHAI));
    }

    /** A time of day, such as {@code 09:30}, in Shanghai. */
    public static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(SHANGHAI).toInstant();
    }

    public static LocalDate day(Instant at) {
        return at.atZone(SHANGHAI).toLocalDate();
    }
}
