package org.liangze.kit.calendar;

import java.util.List;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.sweep.Sweep;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** For services that count by the years tasking loads. */
@AutoConfiguration
@ConditionalOnBooleanProperty("liangze.follows-calendar")
@Import(MovesController.class)
class CalendarAutoConfiguration {
    @Bean
    Following following(JdbcClient jdbc) {
        return new Following(jdbc);
    }

    @Bean
    KnownYears knownYears(JdbcClient jdbc, JsonMapper json, Following following) {
        return new KnownYears(jdbc, json, following);
    }

    @Bean
    Moves deadlineMoves(JdbcClient jdbc, Audit audit) {
        return new Moves(jdbc, audit);
    }

    @Bean
    Sweep movingDeadlines(List<OpenDeadlines> kinds, KnownYears years, Following following, Moves moves) {
        return new MovingDeadlines(kinds, years, following, moves);
    }
}
