package org.liangze.tasking.progress;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.sweep.Sweep;
import org.liangze.tasking.TaskingSweep;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Folds the running counts of one key into one row. Sums stay the same at every moment, so nobody waits for it. */
@Component
@Order(6)
class TallySweep implements Sweep {
    /** Below this many rows beyond one per key, folding is not worth it. */
    private static final int WORTH = 1_000;

    private static final String FOLD = """
            with crowded as (
              select period, region, tier, measure from tally group by period, region, tier, measure having count(*) > 1
            ), taken as (
              delete from tally t using crowded c
               where (t.period, t.region, t.tier, t.measure) = (c.period, c.region, c.tier, c.measure)
              returning t.*
            )
            insert into tally (period, region, tier, measure, n)
            select period, region, tier, measure, sum(n) from taken group by period, region, tier, measure""";

    private final JdbcClient jdbc;

    TallySweep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return TaskingSweep.TALLY.name();
    }

    @Override
    public Duration every() {
        return TaskingSweep.TALLY.every();
    }

    @Override
    public int batch(Instant now) {
        boolean worth = jdbc.sql(
                        "select exists (select from tally where tally_id > (select folded_to from tally_fold) + :worth)")
                .param("worth", WORTH)
                .query(Boolean.class)
                .single();
        if (!worth) {
            return 0;
        }
        int folded = jdbc.sql(FOLD).update();
        jdbc.sql("update tally_fold set folded_to = (select max(tally_id) from tally)")
                .update();
        return folded;
    }

    /** Nothing is ever due: folding changes no figure. */
    @Override
    public @Nullable Instant nextDue() {
        return null;
    }
}
