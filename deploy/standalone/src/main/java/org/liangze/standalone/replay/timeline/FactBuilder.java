package org.liangze.standalone.replay.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a fact together, field by field. */
final class FactBuilder {
    private final Said said;
    private final Kind kind;
    private Instant at;
    private @Nullable String type;
    private List<String> subject = List.of();
    private List<String> to = List.of();
    private List<String> channel = List.of();
    private List<String> step = List.of();
    private @Nullable String state;
    private @Nullable String campaign;
    private @Nullable LocalDate due;
    private @Nullable String detail;
    private int rank;
    private List<String> aliases = List.of();

    FactBuilder(Said said, Kind kind) {
        this.said = said;
        this.kind = kind;
        this.at = said.time();
    }

    FactBuilder at(Instant is) {
        at = is;
        return this;
    }

    FactBuilder type(@Nullable String is) {
        type = is;
        return this;
    }

    FactBuilder subject(List<String> is) {
        subject = is;
        return this;
    }

    FactBuilder to(List<String> are) {
        to = are;
        return this;
    }

    FactBuilder channel(List<String> are) {
        channel = are;
        return this;
    }

    FactBuilder step(List<String> are) {
        step = are;
        return this;
    }

    /** A state that is ordered as its enum is. */
    @SuppressWarnings("EnumOrdinal") // the declared order of states is what is wanted here, and it is stored nowhere
    FactBuilder state(Enum<?> is) {
        rank = is.ordinal();
        return state(is.name());
    }

    FactBuilder state(String is) {
        state = is;
        return this;
    }

    FactBuilder campaign(@Nullable String is) {
        campaign = is;
        return this;
    }

    FactBuilder due(@Nullable LocalDate is) {
        due = is;
        return this;
    }

    FactBuilder detail(@Nullable String is) {
        detail = is;
        return this;
    }

    FactBuilder aliases(List<String> are) {
        aliases = are;
        return this;
    }

    Fact build(@Nullable String cause) {
        return new Fact(
                at,
                said.service(),
                kind,
                type,
                subject,
                to,
                channel,
                step,
                state,
                campaign,
                due,
                cause,
                detail,
                rank,
                aliases);
    }
}
