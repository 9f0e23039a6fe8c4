package org.liangze.registry.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.Page;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gaps, people, assignments or filings, page by page, each page in a transaction of the caller's. */
final class RegisterListing implements Listing<RegisterQuery> {
    private static final int PAGE = 1000;

    /** A row: its sort key and its cells. */
    private record Row(String key, UUID id, List<String> cells) {}

    private final RegisterTable table;
    private final Transactions transactions;
    private final JdbcClient jdbc;

    RegisterListing(RegisterTable table, Transactions transactions, JdbcClient jdbc) {
        this.table = table;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return table.list();
    }

    @Override
    public List<String> header() {
        return table.columns().stream().map(RegisterTable.Column::title).toList();
    }

    @Override
    public Page<List<String>> page(Caller caller, RegisterQuery query, @Nullable String cursor) {
        caller.require(table.readers().toArray(Role[]::new));
        List<String> after = Cursor.parts(cursor, 2);
        List<Row> rows = transactions.asCaller(caller, () -> rows(caller, query, after));
        Page<Row> page = Page.of(rows, PAGE, last -> Cursor.of(last.key(), last.id()));
        return new Page<>(page.items().stream().map(Row::cells).toList(), page.next());
    }

    private List<Row> rows(Caller caller, RegisterQuery query, @Nullable List<String> after) {
        String region = query.region();
        String q = query.q();
        return jdbc.sql(table.sql())
                .param("region", region == null || region.isEmpty() ? caller.region() : region)
                .param("afterKey", after == null ? table.firstKey() : after.get(0))
                .param("afterId", after == null ? new UUID(0, 0).toString() : after.get(1))
                .param("limit", PAGE + 1)
                .param("q", q == null || q.isBlank() ? null : q.strip())
                .param("tier", name(query.tier()))
                .param("kind", name(query.kind()))
                .param("role", name(query.role()))
                .param("level", name(query.level()))
                .param("unit", query.unit())
                .param("inPost", query.inPost())
                .param("cadre", query.cadre())
                .param("business", query.business())
                .param("active", query.active())
                .param("state", name(query.state()))
                .param("mine", Boolean.TRUE.equals(query.mine()))
                .param("ownLevel", caller.level().name())
                .param("ownRegion", caller.region())
                .query(this::row)
                .list();
    }

    private Row row(ResultSet row, int index) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            String value = row.getString(i + 3);
            cells.add(value == null ? "" : table.columns().get(i).words().apply(value));
        }
        return new Row(row.getString(1), row.getObject(2, UUID.class), cells);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
