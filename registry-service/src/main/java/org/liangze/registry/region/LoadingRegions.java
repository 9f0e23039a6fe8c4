package org.liangze.registry.region;

import java.util.List;
import org.liangze.kit.data.Transactions;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads the bundled places before the first request; does nothing when they are there. */
@Component
class LoadingRegions implements SmartInitializingSingleton {
    private final Transactions transactions;
    private final JdbcClient jdbc;

    LoadingRegions(Transactions transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transactions.asSystem(this::loadOnce);
    }

    private void loadOnce() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('registry.regions'))")
                .query((row, index) -> index)
                .list();
        boolean loaded = jdbc.sql("select exists (select from region where edition = :edition)")
                .param("edition", RegionFile.EDITION)
                .query(Boolean.class)
                .single();
        if (!loaded) {
            load(RegionFile.read());
        }
    }

    private void load(List<RegionFile.Line> lines) {
        jdbc.sql("""
                with place as (
                  select l.code collate "C" as code, l.name,
                         case length(l.code) when 4 then left(l.code, 2) when 6 then left(l.code, 4)
                                             when 9 then left(l.code, 6) when 12 then left(l.code, 9) end collate "C" as parent,
                         case length(l.code) when 2 then 'PROVINCE' when 4 then 'CITY' when 6 then 'COUNTY'
                                             when 9 then 'TOWNSHIP' else 'VILLAGE' end as level
                    from unnest(cast(:codes as text[]), cast(:names as text[])) as l (code, name)
                )
                insert into region (code, parent, name, display_name, level, edition)
                select p.code, p.parent, p.name,
                       case p.level when 'VILLAGE' then county.name || town.name || p.name
                                    when 'TOWNSHIP' then county.name || p.name
                                    else p.name end,
                       p.level, :edition
                  from place p
                  left join place town on p.level = 'VILLAGE' and town.code = p.parent
                  left join place county on p.level in ('VILLAGE', 'TOWNSHIP') and county.code = left(p.code, 6)
                on conflict (code) do nothing""")
                .param("codes", lines.stream().map(RegionFile.Line::code).toArray(String[]::new))
                .param("names", lines.stream().map(RegionFile.Line::name).toArray(String[]::new))
                .param("edition", RegionFile.EDITION)
                .update();
    }
}
