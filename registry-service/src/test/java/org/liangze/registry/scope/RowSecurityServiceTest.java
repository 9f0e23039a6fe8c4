package org.liangze.registry.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liangze.registry.TheRegistry.service;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Underneath the code: as the service's login role with one county as scope, rows of another do not exist. */
class RowSecurityServiceTest {
    /** Open on purpose: everyone must find the office above, and the parameters of the places it lies in. */
    private static final List<String> OPEN = List.of("person_copy", "policy");

    private static final Caller STRANGER =
            new Caller(new UUID(7, 7), "外县", Role.OFFICE, Level.COUNTY, World.ELSEWHERE, null);

    static List<String> tables() {
        return Fingerprint.tables().stream()
                .filter(table -> !OPEN.contains(table))
                .toList();
    }

    @Test
    void everyTableOfPlacesIsProtectedEvenFromItsOwner() {
        assertThat(service().sql().sql("""
                                select relname from pg_class
                                 where relnamespace = current_schema()::regnamespace and relrowsecurity and relforcerowsecurity
                                 order by 1""").query(String.class).list()).containsAll(tables());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void rowsOfAnotherCountyAreNotRead(String table) {
        assertThat(World.SHOP).isNotNull();
        long seen =
                asStranger(() -> jdbc().sql("select count(*) from \"" + table + "\" where starts_with(region, :region)")
                        .param("region", World.HERE)
                        .query(Long.class)
                        .single());
        assertThat(seen).isZero();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void rowsOfAnotherCountyAreNotChanged(String table) {
        try {
            int changed = asStranger(
                    () -> jdbc().sql("update \"" + table + "\" set region = region where starts_with(region, :region)")
                            .param("region", World.HERE)
                            .update());
            assertThat(changed).isZero();
        } catch (DataAccessException e) {
            assertThat(e).hasStackTraceContaining("permission denied");
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void rowsOfAnotherCountyAreNotAdded(String table) {
        assertThatThrownBy(() -> asStranger(() -> jdbc().sql("insert into \"" + table + "\" (region) values (:region)")
                        .param("region", World.HERE + "001001")
                        .update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
    }

    private static <T> T asStranger(Supplier<T> work) {
        return service().bean(Transactions.class).asCaller(STRANGER, work);
    }

    private static JdbcClient jdbc() {
        return service().bean(JdbcClient.class);
    }
}
