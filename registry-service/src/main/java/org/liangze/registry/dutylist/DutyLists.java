package org.liangze.registry.dutylist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.OperatingState;
import org.liangze.kit.scope.Caller;
import org.liangze.registry.Papers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Generates duty lists from the active assignments. */
@Component
class DutyLists {
    private final Cadres cadres;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final DutyTexts texts;

    DutyLists(Cadres cadres, JdbcClient jdbc, Clock clock, JsonMapper json) {
        this.cadres = cadres;
        this.jdbc = jdbc;
        this.clock = clock;
        this.texts = Papers.text(json, "duties.json", DutyTexts.class);
    }

    DutyList of(Caller caller, UUID id) {
        Cadre cadre = cadres.need(caller, id);
        return new DutyList(
                DutyList.DutyCadre.of(cadre),
                texts.title(),
                texts.version(),
                clock.instant(),
                jdbc.sql("""
                        select b.id, b.name, b.uscc, b.site_no, b.kind, b.tier, b.address, b.state, a.started_on
                          from assignment a
                          join business b on b.id = a.business_id
                         where a.cadre_id = :cadre and a.ended_on is null
                         order by b.tier, b.name, b.id""").param("cadre", id).query(DutyLists::business).list(),
                texts.of(cadre.level()));
    }

    private static DutyList.CoveredBusiness business(ResultSet row, int index) throws SQLException {
        BusinessKind kind = BusinessKind.valueOf(row.getString("kind"));
        OperatingState state = OperatingState.valueOf(row.getString("state"));
        return new DutyList.CoveredBusiness(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("uscc"),
                row.getString("site_no"),
                kind.name(),
                kind.chinese(),
                row.getString("tier"),
                row.getString("address"),
                state.name(),
                state.chinese(),
                row.getObject("started_on", LocalDate.class));
    }
}
