package org.liangze.escalation.letter;

import java.util.UUID;
import org.liangze.escalation.letter.model.LetterFlow;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers of an office's papers, without holes per year: each is taken from a row that stays locked until the transaction that
 * uses it ends, so one that fails gives its number back (domain.md §7.31). Letters and circulars are counted apart.
 */
@Component
public class Numbers {
    private final JdbcClient jdbc;
    private final People people;

    Numbers(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** The next number of an office in a series; call it in the transaction that sends the paper. */
    public Given next(Series series, UUID office, int year) {
        int sequence = jdbc.sql("""
                insert into letter_sequence (office_id, year, series, last) values (:office, :year, :series, 1)
                on conflict (office_id, year, series) do update set last = letter_sequence.last + 1
                returning last""")
                .param("office", office)
                .param("year", year)
                .param("series", series.name())
                .query(Integer.class)
                .single();
        String place = people.find(office).map(Person::regionName).orElse("");
        return new Given(LetterFlow.number(place, series.word, year, sequence), year, sequence);
    }

    /** What is counted apart, with the word that stands in its numbers. */
    public enum Series {
        LETTER("函"),
        CIRCULAR("通报");

        private final String word;

        Series(String word) {
            this.word = word;
        }
    }

    /** A number that was given, such as 道食安办函〔2026〕3号. */
    public record Given(String number, int year, int sequence) {}
}
