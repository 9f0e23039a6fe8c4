package org.liangze.calendar;

import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * holiday-cn's {@code YYYY.json}: exactly its members, each once, {@code $schema} and {@code $id} optional, and two more that
 * it does not have, {@code name} and {@code publishedAt}, optional too.
 */
final class NoticeReader {
    private static final int LONGEST = 100_000;

    private final JsonScanner json;

    private NoticeReader(JsonScanner json) {
        this.json = json;
    }

    static YearNotice read(Reader reader) throws IOException {
        NoticeReader notice = new NoticeReader(new JsonScanner(text(reader)));
        YearNotice read = notice.year();
        notice.json.end();
        return read;
    }

    private YearNotice year() {
        var members = new Object() {
            @Nullable
            Integer year;

            @Nullable
            String name;

            @Nullable
            LocalDate publishedAt;

            @Nullable
            List<String> papers;

            @Nullable
            List<NoticeDay> days;
        };
        json.object(name -> {
            switch (name) {
                case "$schema", "$id" -> json.string();
                case "year" -> members.year = json.integer();
                case "name" -> members.name = json.string();
                case "publishedAt" -> members.publishedAt = date();
                case "papers" -> members.papers = json.array(json::string);
                case "days" -> members.days = json.array(this::day);
                default -> throw json.fault("unknown member " + name);
            }
        });
        int year = present("year", members.year);
        return new YearNotice(
                year,
                members.name == null ? YearNotice.usualName(year) : members.name,
                members.publishedAt,
                present("papers", members.papers),
                present("days", members.days));
    }

    private NoticeDay day() {
        var members = new Object() {
            @Nullable
            String name;

            @Nullable
            LocalDate date;

            @Nullable
            Boolean off;
        };
        json.object(name -> {
            switch (name) {
                case "name" -> members.name = json.string();
                case "date" -> members.date = date();
                case "isOffDay" -> members.off = json.bool();
                default -> throw json.fault("unknown member " + name);
            }
        });
        return new NoticeDay(
                present("name", members.name), present("date", members.date), present("isOffDay", members.off));
    }

    private LocalDate date() {
        String text = json.string();
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw json.fault("no date: " + text);
        }
    }

    private <T> T present(String name, @Nullable T value) {
        if (value == null) {
            throw json.fault("member " + name + " is missing");
        }
        return value;
    }

    private static String text(Reader reader) throws IOException {
        char[] text = new char[LONGEST + 1];
        int length = 0;
        for (int read = 0; read >= 0 && length < text.length; length += Math.max(read, 0)) {
            read = reader.read(text, length, text.length - length);
        }
        if (length > LONGEST) {
            throw new IllegalArgumentException("longer than %d characters: not one year's notice".formatted(LONGEST));
        }
        return new String(text, 0, length);
    }
}
