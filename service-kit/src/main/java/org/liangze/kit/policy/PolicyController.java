package org.liangze.kit.policy;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service's own policy parameters. A change is a new version; running cases keep the one they were stamped with. */
@RestController
class PolicyController {
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Audit audit;
    private final ObjectProvider<PolicyCheck> checks;

    PolicyController(
            Transactions transactions,
            JdbcClient jdbc,
            JsonMapper json,
            Audit audit,
            ObjectProvider<PolicyCheck> checks) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
        this.checks = checks;
    }

    @GetMapping("/policies")
    List<PolicyView> list(Caller caller) {
        return transactions.asCaller(
                caller,
                () -> jdbc.sql("""
                select name, region, effective_from, version, value
                  from policy
                 order by name, region, effective_from, version""")
                        .query((row, n) -> new PolicyView(
                                row.getString("name"),
                                row.getString("region"),
                                row.getDate("effective_from").toLocalDate(),
                                row.getInt("version"),
                                json.readTree(row.getString("value"))))
                        .list());
    }

    /** Sets a known parameter for a region from a day on. */
    @PutMapping("/policies/{name}")
    PolicyView set(Caller caller, @PathVariable String name, @RequestBody PolicyChange change) {
        caller.require(Role.OFFICE, Role.ADMINISTRATOR);
        String region = change.region() == null ? caller.region() : change.region();
        if (!caller.covers(region)) {
            throw Refusal.notAllowed("out-of-scope", "只能设置本辖区的规则");
        }
        check(name, change.value());
        return transactions.asCaller(caller, () -> {
            boolean known = jdbc.sql("select exists (select from policy where name = :name)")
                    .param("name", name)
                    .query(Boolean.class)
                    .single();
            if (!known) {
                throw Refusal.notFound("unknown-policy", "没有名为 %s 的规则".formatted(name));
            }
            int version = jdbc.sql("""
                    insert into policy (name, region, effective_from, version, value)
                    select :name, :region, :day, coalesce(max(version), 0) + 1, :value::jsonb from policy where name = :name
                    returning version""")
                    .param("name", name)
                    .param("region", region)
                    .param("day", Date.valueOf(change.effectiveFrom()))
                    .param("value", change.value().toString())
                    .query(Integer.class)
                    .single();
            PolicyView view = new PolicyView(name, region, change.effectiveFrom(), version, change.value());
            audit.record(caller, "set-policy", name, null, view);
            return view;
        });
    }

    private void check(String name, JsonNode value) {
        checks.stream().filter(check -> check.name().equals(name)).forEach(check -> {
            try {
                check.check(value);
            } catch (RuntimeException e) {
                throw Refusal.invalid("policy-value", "规则 %s 的取值不可用：%s".formatted(name, e.getMessage()));
            }
        });
    }

    /** @param region null for the caller's own */
    record PolicyChange(@Nullable String region, LocalDate effectiveFrom, JsonNode value) {}

    record PolicyView(String name, String region, LocalDate effectiveFrom, int version, JsonNode value) {}
}
