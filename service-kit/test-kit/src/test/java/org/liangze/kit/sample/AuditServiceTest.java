package org.liangze.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liangze.testkit.Fixtures.aPerson;
import static org.liangze.testkit.Fixtures.person;

import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.People;
import org.liangze.testkit.HttpAs;
import org.liangze.testkit.ServiceUnderTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The trail in every service: read in one's own region, exported on the record, and not to be rewritten (quality.md). */
class AuditServiceTest {
    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(SampleApplication.class, "sample", LocalDateTime.of(2026, 7, 1, 8, 0));
        service.publish(
                aPerson("au-office")
                        .role(Role.OFFICE)
                        .at(Level.COUNTY, "230102")
                        .build(),
                aPerson("au-other").role(Role.OFFICE).at(Level.COUNTY, "230103").build(),
                aPerson("au-city").role(Role.OFFICE).at(Level.CITY, "2301").build(),
                aPerson("au-cadre").build());
        for (String act : new String[] {"one", "two", "three"}) {
            record("au-office", act, "subject-" + act);
        }
        record("au-office", "sum", "=1+1");
        record("au-other", "elsewhere", "elsewhere");
        office().put("/policies/notify.send-at", Map.of("effectiveFrom", "2026-08-01", "value", "08:30"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void anEntrySaysWhoWhenFromWhereBeforeAndAfter() {
        JsonNode entry =
                office().get("/audit?act=set-policy").body().get("items").get(0);
        assertThat(entry.get("personName").asString()).isEqualTo("au-office");
        assertThat(entry.get("actName").asString()).isEqualTo("修改参数");
        assertThat(entry.get("fromAddress").asString()).isEqualTo("127.0.0.1");
        assertThat(entry.get("at").asString()).isEqualTo("2026-07-01T00:00:00Z");
        assertThat(entry.get("after").toString()).contains("08:30");
    }

    @Test
    void pagesGoOnAndFiltersHold() {
        JsonNode first = office().get("/audit?limit=2&to=2026-07-01").body();
        JsonNode second = office().get(
                        "/audit?limit=2&cursor=" + first.get("next").asString())
                .body();
        assertThat(first.get("items")).hasSize(2);
        assertThat(second.get("items").get(0).get("id").asLong())
                .isLessThan(first.get("items").get(1).get("id").asLong());
        assertThat(items("subject=subject-two")).hasSize(1);
        assertThat(items("person=" + person("au-office") + "&act=one")).hasSize(1);
        assertThat(items("from=2026-07-02")).isEmpty();
        assertThat(items("to=2026-06-30")).isEmpty();
    }

    @Test
    void onlyAdministratorsAndOfficesReadAndOnlyTheirRegion() {
        assertThat(as("au-other").get("/audit").body().toString())
                .contains("elsewhere")
                .doesNotContain("subject-one");
        assertThat(as("au-city").get("/audit").body().toString()).contains("elsewhere", "subject-one");
        for (String path : new String[] {"/audit", "/audit/export", "/audit/verify"}) {
            assertThat(as("au-cadre").get(path).status()).as(path).isEqualTo(403);
            assertThat(as("au-other").get(path + "?region=230102").status())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void anExportIsSafeAndOnTheRecord() {
        assertThat(office().get("/audit/export?act=sum").body().asString()).contains("\"'=1+1\"");
        String csv = office().get("/audit/export?act=two").body().asString();
        assertThat(csv).contains("subject-two").doesNotContain("subject-one", "elsewhere");
        JsonNode entry = items("act=export-audit").get(0);
        assertThat(entry.get("after").get("rows").asInt()).isEqualTo(1);
        assertThat(entry.get("after").get("filter").get("act").asString()).isEqualTo("two");
    }

    @Test
    void whatIsAlteredOrRemovedIsNamed() {
        assertThat(verified().get("ok").asBoolean()).isTrue();
        long two = id("two");
        tamper("update audit set after = '\"other\"' where id = " + two);
        assertThat(verified().get("brokenAt").get("id").asLong()).isEqualTo(two);
        tamper("update audit set after = '\"x\"' where id = " + two);
        assertThat(verified().get("ok").asBoolean()).isTrue();
        tamper("create table kept as select * from audit where id = " + two + "; delete from audit where id = " + two);
        assertThat(verified().get("brokenAt").get("id").asLong()).isEqualTo(id("three"));
        tamper("insert into audit overriding system value select * from kept; drop table kept");
        JsonNode whole = verified();
        assertThat(whole.get("ok").asBoolean()).isTrue();
        assertThat(whole.get("entries").asInt()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void theServiceItselfMayOnlyAdd() {
        for (String sql : new String[] {"update audit set act = 'x'", "delete from audit", "truncate audit"}) {
            assertThatThrownBy(() -> service.bean(Transactions.class)
                            .asSystem(() ->
                                    service.bean(JdbcClient.class).sql(sql).update()))
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> service.sql().sql(sql).update())
                    .as("%s, even by the owner", sql)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private static void record(String code, String act, String subject) {
        service.bean(Transactions.class)
                .asCaller(caller(code), () -> service.bean(Audit.class).record(caller(code), act, subject, null, "x"));
    }

    private static org.liangze.kit.scope.Caller caller(String code) {
        return service.bean(People.class).need(person(code)).caller();
    }

    private static void tamper(String sql) {
        service.sql().sql("set session_replication_role = replica; " + sql).update();
    }

    private static JsonNode verified() {
        return office().get("/audit/verify").body();
    }

    private static long id(String act) {
        return service.sql()
                .sql("select id from audit where act = :act")
                .param("act", act)
                .query(Long.class)
                .single();
    }

    private static JsonNode items(String query) {
        return office().get("/audit?" + query).body().get("items");
    }

    private static HttpAs office() {
        return as("au-office");
    }

    private static HttpAs as(String code) {
        return service.as(person(code));
    }
}
