package org.liangze.escalation.lead;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.escalation.time.Days;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code accountability_lead}, and the facts of what a lead arises from. */
@Repository
class Leads {
    private static final String SELECT = """
            select l.lead_id, l.sequence, l.region, l.cause, l.source, l.source_id, l.unit, l.facts, l.note, l.raised_by,
                   r.name as raised_by_name, l.raised_at, l.handed_to, h.name as handed_to_name, l.state, l.outcome, l.closed_at
              from accountability_lead l
              left join person_copy r on r.person_id = l.raised_by
              left join person_copy h on h.person_id = l.handed_to
            """;
    private static final String CASE_FACTS = """
            select c.region, coalesce(k.unit, b.name, '') as unit,
                   coalesce(b.name, '') || '：' || c.title || '。'
                   || coalesce((select string_agg(to_char(s.taken_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') || ' ' || s.mark,
                                                  '；' order by s.taken_at, s.mark)
                                  from case_step s where s.case_id = c.case_id and not s.skipped), '') as facts
              from escalation_case c
              left join business_copy b on b.business_id = c.business_id
              left join person_copy k on k.person_id = coalesce(b.cadre_id, c.cadre_id)
             where c.case_id = :id""";
    private static final String LETTER_FACTS = """
            select l.region, coalesce(a.unit, b.name, '') as unit,
                   coalesce(l.number, '') || l.title || '：' || l.facts || coalesce('。回复：' || l.reply, '。未回复') as facts
              from letter l
              left join person_copy a on a.person_id = l.addressee_id
              left join business_copy b on b.business_id = l.addressee_id
             where l.letter_id = :id""";
    private static final String TALK_FACTS = """
            select t.region, t.unit, t.cause || coalesce('。约谈于' || t.held_on, '') || coalesce('。报告：' || t.report, '') as facts
              from talk t where t.talk_id = :id""";

    private final JdbcClient jdbc;

    Leads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Facts> facts(Lead.Source source, UUID id) {
        String sql = switch (source) {
            case CASE -> CASE_FACTS;
            case LETTER -> LETTER_FACTS;
            case TALK -> TALK_FACTS;
        };
        return jdbc.sql(sql).param("id", id).query(Facts.class).optional();
    }

    /** False when there is such a lead already. */
    boolean insert(Lead lead) {
        return jdbc.sql("""
                insert into accountability_lead (lead_id, region, cause, source, source_id, unit, facts, note, raised_by, raised_at,
                                                 handed_to, state)
                values (:id, :region, :cause, :source, :sourceId, :unit, :facts, :note, :by, :at, :to, 'HANDED')
                on conflict do nothing""")
                        .param("id", lead.leadId())
                        .param("region", lead.region())
                        .param("cause", lead.cause().name())
                        .param("source", lead.source().name())
                        .param("sourceId", lead.sourceId())
                        .param("unit", lead.unit())
                        .param("facts", lead.facts())
                        .param("note", lead.note())
                        .param("by", lead.raisedBy())
                        .param("at", Days.sql(lead.raisedAt()))
                        .param("to", lead.handedTo())
                        .update()
                == 1;
    }

    Optional<Lead> find(UUID id) {
        return jdbc.sql(SELECT + " where l.lead_id = :id")
                .param("id", id)
                .query(Lead.class)
                .optional();
    }

    Optional<Lead> lock(UUID id) {
        return jdbc.sql(SELECT + " where l.lead_id = :id for no key update of l")
                .param("id", id)
                .query(Lead.class)
                .optional();
    }

    /** {@code handedTo}: only those handed to this person; null for all of the region. */
    List<Lead> list(@Nullable UUID handedTo, @Nullable Long before, int limit) {
        return jdbc.sql(SELECT + """
                 where (cast(:to as uuid) is null or l.handed_to = :to)
                   and (cast(:before as bigint) is null or l.sequence < :before)
                 order by l.sequence desc
                 limit :limit""")
                .param("to", handedTo)
                .param("before", before)
                .param("limit", limit)
                .query(Lead.class)
                .list();
    }

    void closed(UUID id, String outcome, UUID by, Instant at) {
        jdbc.sql("""
                update accountability_lead set state = 'CLOSED', outcome = :outcome, closed_by = :by, closed_at = :at
                 where lead_id = :id""")
                .param("outcome", outcome)
                .param("by", by)
                .param("at", Days.sql(at))
                .param("id", id)
                .update();
    }

    /** What a lead arises from. */
    record Facts(String region, String unit, String facts) {}
}
