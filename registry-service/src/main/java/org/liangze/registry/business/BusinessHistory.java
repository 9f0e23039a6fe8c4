package org.liangze.registry.business;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.registry.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What happened to a business: its states, its cadres, its tiers, its licences and its moves. */
@Component
class BusinessHistory {
    /** What happened; {@code what} is STATE, ASSIGNED, ENDED, TIER, REGION, LICENCE or DEADLINE. */
    record Entry(
            Instant at,
            String what,
            String whatName,
            @Nullable String byName,
            String detail) {}

    /** Something to write down. */
    record Line(UUID businessId, String region, String what, String detail) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BusinessHistory(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Act act, List<Line> lines) {
        jdbc.sql("""
                insert into business_history (id, business_id, region, at, by_person, what, detail)
                select gen_random_uuid(), l."businessId", l.region, :now, :by, l.what, l.detail
                  from jsonb_to_recordset(cast(:lines as jsonb))
                       as l ("businessId" uuid, region text, what text, detail text)""")
                .param("now", Timestamp.from(act.at()))
                .param("by", act.by())
                .param("lines", json.writeValueAsString(lines))
                .update();
    }

    /** All of a business, newest first. */
    List<Entry> of(UUID business) {
        return jdbc.sql("""
                select h.at, h.what, h.what_name, p.name as by_name, h.detail
                  from (select s.seen_at as at, 'STATE' as what, '经营状态' as what_name, s.seen_by as by_person,
                               concat(state_name(s.from_state), ' → ', state_name(s.to_state),
                                      coalesce('：' || nullif(s.how, ''), '')) as detail
                          from state_change s where s.business_id = :id
                        union all
                        select a.created_at, 'ASSIGNED', '确定包保干部', a.assigned_by, concat(c.name, '，自', a.started_on, '起')
                          from assignment a left join person_copy c on c.person_id = a.cadre_id
                         where a.business_id = :id
                        union all
                        select a.ended_on::timestamp at time zone 'Asia/Shanghai', 'ENDED', '包保结束', null,
                               concat(c.name, '：', a.end_reason)
                          from assignment a left join person_copy c on c.person_id = a.cadre_id
                         where a.business_id = :id and a.ended_on is not null
                        union all
                        select b.at, b.what, case b.what when 'TIER' then '包保等级' when 'REGION' then '所在地区' else '许可证' end,
                               b.by_person, b.detail
                          from business_history b where b.business_id = :id
                        union all
                        select m.moved_at, 'DEADLINE', '期限调整', null,
                               concat('因放假安排调整（', m.notice, '），',
                                      case m.kind when 'GAP' then '重新确定包保干部' when 'FILING' then '备案确认'
                                                  when 'STATE_REPORT' then '状态变更报告' else '调整包保关系' end, '的期限由', m.due_from,
                                      '改为', coalesce(m.due_to::text, concat('待', m.awaiting_year, '年放假安排公布后确定')))
                          from deadline_move m where m.business_id = :id) h
                  left join person_copy p on p.person_id = h.by_person
                 order by h.at desc, h.what""").param("id", business).query(Entry.class).list();
    }
}
