package org.liangze.standalone.replay;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.liangze.standalone.replay.scenario.ActionLine;
import org.liangze.standalone.replay.scenario.Value;
import org.liangze.standalone.replay.timeline.Fact;
import org.liangze.standalone.replay.timeline.Kind;
import org.liangze.standalone.replay.timeline.Names;

/** Deeds that the services turned away, each a fact of the timeline. */
final class Refusals {
    private static final List<String> SUBJECTS =
            List.of("issue", "business", "filing", "case", "letter", "talk", "person");

    private final Names names;
    private final Clock clock;
    private final List<Fact> facts = new ArrayList<>();

    Refusals(Names names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    List<Fact> facts() {
        return facts;
    }

    void attempt(ActionLine action, Runnable deed) {
        Value.Fields said = action.fields();
        List<String> subject = SUBJECTS.stream()
                .filter(field -> said.find(field) instanceof Value.Text)
                .map(said::text)
                .filter(Objects::nonNull)
                .limit(1)
                .toList();
        attempt(action.verb().word(), subject, said.text("by", Cast.ADMINISTRATOR), deed);
    }

    void attempt(String verb, UUID subject, UUID by, Runnable deed) {
        attempt(verb, List.of(names.of(subject)), names.of(by), deed);
    }

    private void attempt(String verb, List<String> subject, String by, Runnable deed) {
        try {
            deed.run();
        } catch (Refused e) {
            facts.add(new Fact(
                    clock.instant(),
                    e.service(),
                    Kind.REFUSAL,
                    verb,
                    subject,
                    Stream.of(by).toList(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    e.getMessage(),
                    0,
                    List.of()));
        }
    }
}
