package org.liangze.tasking.oversight;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.Level;
import org.liangze.contracts.OversightParty;
import org.liangze.contracts.Tier;
import org.liangze.tasking.oversight.model.Population;
import org.liangze.tasking.oversight.model.SampleSize;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code oversight_sampling}: from whom a plan draws, and the draw that was made. */
@Component
class Samplings {
    /** A sampling with the fingerprint of its draw; null before it. */
    record Stored(
            Sampling sampling,
            @Nullable String seed,
            @Nullable Integer population,
            @Nullable String populationHash) {}

    private final JdbcClient jdbc;

    Samplings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID plan, String region, Sampling sampling) {
        jdbc.sql("""
                insert into oversight_sampling (plan_id, party, region, place, levels, tiers, kinds, size, share)
                values (:plan, :party, :region, :place, :levels, :tiers, :kinds, :size, :share)""")
                .param("plan", plan)
                .param("party", sampling.party().name())
                .param("region", region)
                .param("place", sampling.place())
                .param("levels", names(sampling.levels()))
                .param("tiers", names(sampling.tiers()))
                .param("kinds", names(sampling.kinds()))
                .param("size", sampling.size().number())
                .param("share", sampling.size().percent())
                .update();
    }

    void drawn(UUID plan, Draw draw) {
        jdbc.sql("""
                update oversight_sampling
                   set seed = :seed, population = :count, population_hash = :hash, members = :members
                 where plan_id = :plan and party = :party""")
                .param("seed", draw.seed())
                .param("count", draw.population().size())
                .param("hash", draw.population().hash())
                .param("members", draw.population().text())
                .param("plan", plan)
                .param("party", draw.party().name())
                .update();
    }

    List<Stored> of(UUID plan) {
        return jdbc.sql("""
                select party, place, levels, tiers, kinds, size, share, seed, population, population_hash
                  from oversight_sampling where plan_id = :plan order by party desc""").param("plan", plan).query(Samplings::stored).list();
    }

    /** The draw as it was made; empty before it. */
    Optional<Draw> draw(UUID plan, OversightParty party) {
        return jdbc.sql("""
                select seed, members, size, share from oversight_sampling
                 where plan_id = :plan and party = :party and seed is not null""")
                .param("plan", plan)
                .param("party", party.name())
                .query((row, n) ->
                        new Draw(party, row.getString("seed"), Population.parse(row.getString("members")), size(row)))
                .optional();
    }

    private static Stored stored(ResultSet row, int n) throws SQLException {
        return new Stored(
                new Sampling(
                        OversightParty.valueOf(row.getString("party")),
                        row.getString("place"),
                        set(row.getArray("levels"), Level::valueOf),
                        set(row.getArray("tiers"), Tier::valueOf),
                        set(row.getArray("kinds"), BusinessKind::valueOf),
                        size(row)),
                row.getString("seed"),
                row.getObject("population", Integer.class),
                row.getString("population_hash"));
    }

    private static SampleSize size(ResultSet row) throws SQLException {
        return new SampleSize(row.getObject("size", Integer.class), row.getObject("share", Integer.class));
    }

    private static <T> Set<T> set(Array names, Function<String, T> of) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(of).collect(Collectors.toUnmodifiableSet());
    }

    private static String[] names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
