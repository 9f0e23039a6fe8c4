package org.liangze.standalone.replay.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.standalone.replay.scenario.Times;

/** All facts of a replay in their order. */
public final class Timeline {
    private final List<Fact> facts;

    private Timeline(List<Fact> facts) {
        this.facts = facts;
    }

    /**
     * Tells events as facts.
     *
     * @param said everything that was said, by time
     * @param further facts that no event tells, such as refusals
     */
    public static Timeline of(List<Said> said, List<Fact> further, Names names) {
        Telling telling = new Telling(names, new TaskFacts(names));
        Map<UUID, List<FactBuilder>> told = new HashMap<>();
        Map<UUID, Said> byId = new HashMap<>();
        for (Said each : said) {
            told.put(each.id(), telling.tell(each));
            byId.put(each.id(), each);
        }
        List<Fact> facts = new ArrayList<>(further);
        for (Said each : said) {
            String cause = cause(each, byId, told);
            told.getOrDefault(each.id(), List.of()).forEach(fact -> facts.add(fact.build(cause)));
        }
        return of(facts);
    }

    public static Timeline of(List<Fact> facts) {
        return new Timeline(facts.stream().sorted(Fact.order()).toList());
    }

    public List<Fact> facts() {
        return facts;
    }

    /** As {@code timeline.jsonl}. */
    public List<String> lines() {
        return facts.stream().map(Fact::json).toList();
    }

    /** The nearest event up the chain that is a fact of its own, in words. */
    private static @Nullable String cause(Said said, Map<UUID, Said> byId, Map<UUID, List<FactBuilder>> told) {
        Said cause = said.cause() == null ? null : byId.get(said.cause());
        while (cause != null) {
            List<FactBuilder> facts = told.getOrDefault(cause.id(), List.of());
            if (facts.size() == 1) {
                return words(facts.getFirst().build(null));
            }
            cause = cause.cause() == null ? null : byId.get(cause.cause());
        }
        return null;
    }

    private static String words(Fact fact) {
        String what = fact.step().isEmpty() ? fact.state() : String.join("+", fact.step());
        return String.join(
                " ",
                fact.kind().word(),
                String.join("+", fact.subject()),
                what == null ? String.valueOf(fact.type()) : what,
                Times.minute(fact.at()));
    }
}
