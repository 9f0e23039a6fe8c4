package org.liangze.registry.business;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.registry.business.model.Business;
import org.liangze.registry.business.model.Licence;
import org.liangze.registry.business.model.Registered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The licences of businesses. */
@Component
class Licences {
    /** A licence as a row. */
    record Row(
            UUID businessId,
            String region,
            String kind,
            String number,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {
        Licence licence() {
            return new Licence(kind, number, validFrom, validTo);
        }
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Licences(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Map<UUID, Set<Licence>> find(Collection<UUID> businesses) {
        Map<UUID, Set<Licence>> found = new HashMap<>();
        jdbc.sql("""
                select business_id, region, kind, number, valid_from, valid_to
                  from licence where business_id = any (:ids)""")
                .param("ids", businesses.toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .forEach(row -> found.computeIfAbsent(row.businessId(), id -> new HashSet<>())
                        .add(row.licence()));
        return found;
    }

    void save(List<Registered> businesses) {
        List<Row> rows = businesses.stream()
                .flatMap(b -> b.licences().stream()
                        .map(l -> new Row(
                                b.id(), b.business().region(), l.kind(), l.number(), l.validFrom(), l.validTo())))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into licence (id, business_id, region, kind, number, valid_from, valid_to)
                select gen_random_uuid(), r."businessId", r.region, r.kind, r.number, r."validFrom", r."validTo"
                  from jsonb_to_recordset(cast(:rows as jsonb))
                       as r ("businessId" uuid, region text, kind text, number text, "validFrom" date, "validTo" date)
                on conflict (business_id, kind, number) do update
                   set region = excluded.region, valid_from = excluded.valid_from, valid_to = excluded.valid_to""").param("rows", json.writeValueAsString(rows)).update();
    }

    /** Adds one licence, or renews or cancels the one of the same kind and number. */
    void put(Business business, Licence licence, boolean cancelled) {
        jdbc.sql("""
                insert into licence (id, business_id, region, kind, number, valid_from, valid_to, state)
                values (gen_random_uuid(), :business, :region, :kind, :number, :from, :to, :state)
                on conflict (business_id, kind, number) do update
                   set valid_from = excluded.valid_from, valid_to = excluded.valid_to, state = excluded.state""")
                .param("business", business.id())
                .param("region", business.region())
                .param("kind", licence.kind())
                .param("number", licence.number())
                .param("from", licence.validFrom())
                .param("to", licence.validTo())
                .param("state", cancelled ? "CANCELLED" : "VALID")
                .update();
    }

    /** The licence of that kind and number as it is stored; empty when there is none. */
    Map<String, Object> snapshot(UUID business, Licence licence) {
        return jdbc
                .sql("""
                select kind, number, valid_from, valid_to, state from licence
                 where business_id = :business and kind = :kind and number = :number""")
                .param("business", business)
                .param("kind", licence.kind())
                .param("number", licence.number())
                .query()
                .listOfRows()
                .stream()
                .findFirst()
                .orElseGet(Map::of);
    }
}
