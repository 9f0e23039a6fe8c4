package org.liangze.standalone.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How long a province's lists take through the importer, against a bare {@code COPY} of the same rows in the same run. */
final class ImportBench {
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final Bench bench;

    ImportBench(Bench bench) {
        this.bench = bench;
    }

    Figures measure() {
        Bench.Imported imported = bench.importProvince();
        long from = System.nanoTime();
        bench.awaitQuiet();
        long told = System.nanoTime() - from;
        long figures = awaitFigures();
        bench.say("copying the same rows into bare tables …");
        long bare = new BareCopy(bench).measure();
        return new Figures(bench.options())
                .seconds("seconds_people", "import of the people", imported.people())
                .seconds("seconds_businesses", "import of the businesses", imported.businesses())
                .seconds("seconds", "import, both", imported.all())
                .seconds("seconds_published", "until the last fact was on Kafka", told)
                .seconds("seconds_figures", "until the figures were kept again", figures)
                .seconds("seconds_bare_copy", "bare COPY of the same rows", bare)
                .ratio("ratio_to_bare_copy", "import ÷ bare COPY", (double) imported.all() / bare);
    }

    private long awaitFigures() {
        long from = System.nanoTime();
        while (bench.sql()
                .sql("select exists (select from registry.stale_place)")
                .query(Boolean.class)
                .single()) {
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        return System.nanoTime() - from;
    }
}
