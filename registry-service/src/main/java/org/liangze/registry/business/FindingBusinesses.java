package org.liangze.registry.business;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.registry.business.model.LicenceCondition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Finds the businesses of a list, in the order of place, name and id. Runs as the system, because under row-level security
 * PostgreSQL uses no index for what is not leakproof; the caller's scope is part of the query, and what is found is read
 * again as the caller.
 *
 * <p>What is looked for decides where to look. Without anything selective the list is read in its own order. Else county
 * after county is asked through an index and sorted, and none is asked once the page is full; so neither a word that a
 * third of all businesses carry nor one that only the last county has reads more than a few thousand rows.
 */
@Component
class FindingBusinesses {
    /** One that was found: its sort key. */
    record Found(UUID id, String region, String name) {}

    /** What a business must fulfil, wherever it was found. */
    private static final String CONDITIONS = """
                    where b.region >= :region and b.region < :region || ':'
                      and (b.region, b.name, b.id) > (:afterRegion, :afterName, cast(:afterId as uuid))
                      and (cast(:tier as text) is null or b.tier = :tier)
                      and (cast(:kind as text) is null or b.kind = :kind)
                      and (cast(:state as text) is null or b.state = :state)
                      and (not :highRisk or b.high_risk)
                      and (cast(:cadre as uuid) is null or exists (
                             select from assignment a
                              where a.business_id = b.id and a.ended_on is null and a.cadre_id = :cadre))
                      and (not :gap or exists (select from gap g where g.business_id = b.id and g.ended_on is null))
                      and (cast(:covered as boolean) is null or b.state = 'OPERATING' and :covered = exists (
                             select from assignment a join person_copy p on p.person_id = a.cadre_id and p.in_post
                              where a.business_id = b.id and a.ended_on is null))
                      and case cast(:licence as text)
                            when 'NONE' then not exists (select from licence l where l.business_id = b.id)
                            when 'EXPIRED' then exists (
                              select from licence l
                               where l.business_id = b.id and (l.state = 'EXPIRED' or l.state = 'VALID' and l.valid_to < :today)
                                 and not exists (
                                   select from licence v
                                    where v.business_id = b.id and v.kind = l.kind and v.state = 'VALID'
                                      and (v.valid_to is null or v.valid_to >= :today)))
                            when 'EXPIRING' then exists (
                              select from licence l
                               where l.business_id = b.id and l.state = 'VALID' and l.valid_to between :today and :soon)
                            when 'VALID' then exists (
                              select from licence l
                               where l.business_id = b.id and l.state = 'VALID' and (l.valid_to is null or l.valid_to >= :today))
                            else true end
                      and (cast(:staffing as boolean) is null
                           or b.state = 'OPERATING'
                              and needs_director(b.kind, b.size, b.chain_head, b.canteen, b.diners, :today)
                              and :staffing = (b.director is not null and b.officers >= 1))
                      and (cast(:collection as boolean) is null
                           or :collection = (b.uscc <> '' and b.address <> '' and b.legal_representative is not null
                                             and exists (select from contact c
                                                          where c.party_id = b.id and c.phone is not null))
                              and (b.state = 'OPERATING' or exists (
                                     select from licence l
                                      where l.business_id = b.id and l.state = 'VALID'
                                        and (l.valid_to is null or l.valid_to >= :today))))
            """;

    private static final String IN_ORDER = "select b.id, b.region, b.name from business b\n" + CONDITIONS
            + " order by b.region, b.name, b.id limit :limit";

    private static final String BY_COUNTY = """
            with recursive county (code) as (
              (select left(b.region, 6) from business b
                where b.region >= greatest(:region, left(:afterRegion, 6)) and b.region < :region || ':'
                order by b.region limit 1)
              union all
              select (select left(b.region, 6) from business b
                       where b.region > case length(c.code) when 6 then c.code || ':' else c.code end
                         and b.region < :region || ':'
                       order by b.region limit 1)
                from county c where c.code is not null
            ),
            direct as materialized (
              select b.id, left(b.region, 6) as county
                from (select s.id from business s where :words and s.site_no = :exact and s.site_no <> ''
                      union
                      select l.business_id from licence l where :words and l.number = :exact
                      union
                      select a.business_id
                        from person p
                        join assignment a on a.cadre_id = p.id and a.ended_on is null
                       where :words and p.role = 'CADRE' and (p.name = :exact or p.code = :exact)
                      union
                      select a.business_id from assignment a
                       where :byCadre and a.cadre_id = :cadre and a.ended_on is null) d
                join business b on b.id = d.id
            )
            select found.id, found.region, found.name
              from county c
             cross join lateral (
                   select b.id, b.region, b.name
                     from (select d.id from direct d where d.county = c.code
                           union
                           select s.business_id
                             from business_search s
                             join business n on n.id = s.business_id
                            where :byTerms
                              and s.terms @> (search_grams(:text) || search_wanted(c.code, :tier, :kind, :state, :highRisk))
                              and (:text = '' or position(:text in search_text(n.name)) > 0
                                              or position(:text in search_text(n.address)) > 0)
                           union
                           select n.id from business n
                            where :byCode and left(n.region, 6) = c.code and n.uscc ~>=~ :text and n.uscc ~<~ (:text || '~')
                           union
                           select g.business_id from gap g
                            where :byGap and g.ended_on is null and g.region >= c.code and g.region < c.code || ':'
                           union
                           select l.business_id from licence l
                            where :byEnd and left(l.region, 6) = c.code and l.state = 'VALID'
                              and l.valid_to <= cast(:lastEnd as date)) hit
                     join business b on b.id = hit.id and left(b.region, 6) = c.code
            """ + CONDITIONS + """
                    order by b.region, b.name, b.id
                    limit :limit) found
             where c.code is not null
             limit :limit""";

    private final JdbcClient jdbc;

    FindingBusinesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next ones.
     *
     * @param after region, name and id of the last one shown; null from the start
     * @param soon last day of what is expiring
     */
    List<Found> find(BusinessFilter filter, @Nullable List<String> after, int limit, LocalDate today, LocalDate soon) {
        Start start = Start.of(filter);
        List<String> from = after == null ? List.of("", "", new UUID(0, 0).toString()) : after;
        StatementSpec query = jdbc.sql(start == Start.IN_ORDER ? IN_ORDER : BY_COUNTY)
                .param("region", filter.region())
                .param("afterRegion", from.get(0))
                .param("afterName", from.get(1))
                .param("afterId", from.get(2))
                .param("limit", limit)
                .param("today", today)
                .param("soon", soon)
                .param("tier", name(filter.tier()))
                .param("kind", name(filter.kind()))
                .param("state", name(filter.state()))
                .param("highRisk", filter.highRisk())
                .param("cadre", filter.cadre())
                .param("gap", filter.gap())
                .param("covered", filter.covered())
                .param("licence", name(filter.licence()))
                .param("staffing", filter.staffing())
                .param("collection", filter.collection());
        return (start == Start.IN_ORDER ? query : start.asked(query, filter, today, soon))
                .query(Found.class)
                .list();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** Where to look first: at what narrows most. */
    private enum Start {
        WORDS,
        CADRE,
        GAPS,
        ENDS_OF_LICENCES,
        TAGS,
        IN_ORDER;

        static Start of(BusinessFilter filter) {
            if (!filter.words().none()) {
                return WORDS;
            }
            if (filter.cadre() != null) {
                return CADRE;
            }
            if (filter.gap() || Boolean.FALSE.equals(filter.covered())) {
                return GAPS;
            }
            if (filter.byEndOfLicence()) {
                return ENDS_OF_LICENCES;
            }
            return filter.tagged() ? TAGS : IN_ORDER;
        }

        StatementSpec asked(StatementSpec query, BusinessFilter filter, LocalDate today, LocalDate soon) {
            return query.param("words", this == WORDS)
                    .param("exact", filter.words().exact())
                    .param("text", filter.words().text())
                    .param("byTerms", this == WORDS || this == TAGS)
                    .param("byCode", this == WORDS && filter.words().startsACode())
                    .param("byCadre", this == CADRE)
                    .param("byGap", this == GAPS)
                    .param("byEnd", this == ENDS_OF_LICENCES)
                    .param("lastEnd", filter.licence() == LicenceCondition.EXPIRED ? today : soon);
        }
    }
}
