package org.liangze.standalone.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** How long lists, searches and figures take at the service, one after another, with a province on the register. */
final class SearchBench {
    private final Bench bench;

    SearchBench(Bench bench) {
        this.bench = bench;
    }

    Figures measure() {
        bench.importProvince();
        bench.awaitQuiet();
        bench.sql().sql("analyze").update();
        return asked();
    }

    private Figures asked() {
        Figures figures = new Figures(bench.options());
        questions().forEach((name, question) -> {
            Spread taken = Spread.of(i -> bench.door().get(question.apply(i)));
            figures.millis(name + "_p50_ms", name + ", median", taken.median());
            figures.millis(name + "_p95_ms", name + ", 95 %", taken.most());
        });
        return figures;
    }

    private Map<String, IntFunction<String>> questions() {
        Map<String, IntFunction<String>> questions = new LinkedHashMap<>();
        questions.put("first_page", i -> "/businesses?limit=50");
        questions.put(
                "village",
                i -> "/businesses?limit=50&region=" + bench.province().village(i));
        questions.put("tier", i -> "/businesses?limit=50&tier=D");
        questions.put("name_part", i -> "/businesses?limit=50&q=" + encoded(some(i) + "号店"));
        questions.put("frequent_word", i -> "/businesses?limit=50&q=" + encoded("号店"));
        questions.put("tier_state_word", i -> "/businesses?limit=50&tier=A&state=LOST&q=" + encoded("号店"));
        questions.put("credit_code", i -> "/businesses?limit=50&q=" + Province.uscc(some(i)));
        questions.put(
                "people", i -> "/people?limit=50&region=" + bench.province().village(i));
        questions.put("gaps", i -> "/gaps?limit=50");
        questions.put("indicators", i -> "/indicators");
        questions.put("indicators_by_region", i -> "/indicators/by-region?region=23");
        return questions;
    }

    private int some(int i) {
        return (int) (i * 7919L % bench.options().businesses());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
