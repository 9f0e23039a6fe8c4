package org.liangze.escalation.paper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers without holes, per owner and year: each is taken from a row that stays locked until the transaction that uses it ends,
 * so one that fails gives its number back.
 */
@Component
public class Sequences {
    private final JdbcClient jdbc;

    Sequences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of an owner in a series; call it in the transaction that uses it. */
    public int next(String series, String owner, int year) {
        return jdbc.sql("""
                insert into number_sequence (series, owner, year, last) values (:series, :owner, :year, 1)
                on conflict (series, owner, year) do update set last = number_sequence.last + 1
                returning last""")
                .param("series", series)
                .param("owner", owner)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /** A number that was given, such as 道食安办函〔2026〕3号. */
    public record Given(String number, int year, int sequence) {}
}
