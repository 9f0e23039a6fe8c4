package org.liangze.registry.business;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.registry.business.model.LicenceCondition;
import org.liangze.registry.business.model.SearchWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Finds the businesses of a list, in the order of place, name and id. Runs as the system, because under row-level security
 * PostgreSQL uses no index for what is not leakproof; the caller's scope is part of the query, and what is found is read
 * again as the caller.
 *
 * <p>What is looked for decides where to look. Without anything selective the list is read in its own order; so are the next
 * thousand for words, tier, kind and state, since what many have is found among them at once. For the rest, county after
 * county is asked through an index and sorted, and none is asked once the page is full; so neither a word that a third of all
 * businesses carry nor one that only the last county has reads more than a few thousand rows.
 */
@Component
class FindingBusinesses {
    /** How many are read in their order before counties are asked. */
    private static final int NEAR = 1000;

    /** One that was found: its sort key. */
    record Found(UUID id, String region, String name) {}

    private record Question(BusinessFilter filter, LocalDate today, LocalDate soon) {}

    /** What a business must fulfil, wherever it was found. */
    private static final String CONDITIONS = """
                    where b.region >= :region and b.region < :region || ':'
                      and (b.region, b.name, b.id) > (:afterRegion, :afterName, cast(:afterId as uuid))
                      and (b.region, b.name, b.id) <= (:lastRegion, :lastName, cast(:lastId as uuid))
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

    private static final String ORDER = "\norder by b.region, b.name, b.id limit :limit";

    private static final String IN_ORDER = "select b.id, b.region, b.name from business b\n" + CONDITIONS + ORDER;

    /** The same with words, each place where they may stand looked at. */
    private static final String NEARBY = "select b.id, b.region, b.name from business b\n" + CONDITIONS + """
                      and (:text = ''
                           or position(:text in search_text(b.name)) > 0
                           or position(:text in search_text(b.address)) > 0
                           or :byCode and b.uscc ~>=~ :text and b.uscc ~<~ (:text || '~')
                           or b.site_no = :exact and b.site_no <> ''
                           or exists (select from licence l where l.business_id = b.id and l.number = :exact)
                           or exists (select from assignment a join person p on p.id = a.cadre_id
                                       where a.business_id = b.id and a.ended_on is null and p.role = 'CADRE'
                                         and (p.name = :exact or p.code = :exact)))
            """ + ORDER;

    private static final String END_OF_NEAR = """
            select b.id, b.region, b.name
              from business b
             where b.region >= :region and b.region < :region || ':'
               and (b.region, b.name, b.id) > (:afterRegion, :afterName, cast(:afterId as uuid))
             order by b.region, b.name, b.id
            offset :near - 1 limit 1""";

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
                              and s.terms @> (search_terms(c.code, :text) || search_wanted(c.code, :tier, :kind, :state, :highRisk))
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
                     join business b on b.id = hit.id and starts_with(b.region, c.code)
            """ + CONDITIONS + ORDER + """
                    ) found
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
        Found from = after == null
                ? new Found(new UUID(0, 0), "", "")
                : new Found(UUID.fromString(after.get(2)), after.get(0), after.get(1));
        Found end = new Found(new UUID(0, 0), filter.region() + ":", "");
        Question question = new Question(filter, today, soon);
        planForWhatIsAsked();
        return switch (Start.of(filter)) {
            case IN_ORDER -> list(IN_ORDER, question, from, end, limit);
            case CADRE, GAPS, ENDS_OF_LICENCES -> list(BY_COUNTY, question, from, end, limit);
            case WORDS, TAGS -> {
                Optional<Found> near = endOfNear(filter, from);
                List<Found> found = new ArrayList<>(list(NEARBY, question, from, near.orElse(end), limit));
                if (near.isPresent() && found.size() < limit) {
                    found.addAll(list(BY_COUNTY, question, near.get(), end, limit - found.size()));
                }
                yield found;
            }
        };
    }

    /** A plan for any question at all would read the whole list in its order for a word that nobody has. */
    private void planForWhatIsAsked() {
        jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
    }

    /** The last one of those near; none when there are not so many. */
    private Optional<Found> endOfNear(BusinessFilter filter, Found from) {
        return between(jdbc.sql(END_OF_NEAR), filter, from)
                .param("near", NEAR)
                .query(Found.class)
                .optional();
    }

    private List<Found> list(String sql, Question question, Found from, Found last, int limit) {
        BusinessFilter filter = question.filter();
        StatementSpec query = between(jdbc.sql(sql), filter, from)
                .param("lastRegion", last.region())
                .param("lastName", last.name())
                .param("lastId", last.id().toString())
                .param("limit", limit)
                .param("today", question.today())
                .param("soon", question.soon())
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
        return Start.of(filter).asked(query, question).query(Found.class).list();
    }

    private static StatementSpec between(StatementSpec query, BusinessFilter filter, Found from) {
        return query.param("region", filter.region())
                .param("afterRegion", from.region())
                .param("afterName", from.name())
                .param("afterId", from.id().toString());
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

        StatementSpec asked(StatementSpec query, Question question) {
            SearchWords words = question.filter().words();
            return query.param("words", this == WORDS)
                    .param("exact", words.exact())
                    .param("text", words.text())
                    .param("byTerms", this == WORDS || this == TAGS)
                    .param("byCode", this == WORDS && words.startsACode())
                    .param("byCadre", this == CADRE)
                    .param("byGap", this == GAPS)
                    .param("byEnd", this == ENDS_OF_LICENCES)
                    .param(
                            "lastEnd",
                            question.filter().licence() == LicenceCondition.EXPIRED
                                    ? question.today()
                                    : question.soon());
        }
    }
}
