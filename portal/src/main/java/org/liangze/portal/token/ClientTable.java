package org.liangze.portal.token;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code api_client}. */
@Repository
class ClientTable {
    private static final String COLUMNS = "client_id, name, secret_hash, person_id, redirect_uris, created_at";

    private final JdbcClient jdbc;

    ClientTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param personId of a script; an application has redirectUris instead */
    record Client(
            String clientId,
            String name,
            String secretHash,
            @Nullable UUID personId,
            List<String> redirectUris,
            Instant createdAt) {}

    Optional<Client> find(String clientId) {
        return jdbc.sql("select " + COLUMNS + " from api_client where client_id = :client and enabled")
                .param("client", clientId)
                .query((row, n) -> client(row))
                .optional();
    }

    List<Client> all() {
        return jdbc.sql("select " + COLUMNS + " from api_client where enabled order by created_at, client_id limit 500")
                .query((row, n) -> client(row))
                .list();
    }

    void add(Client client, @Nullable UUID createdBy) {
        jdbc.sql("""
                insert into api_client (client_id, name, secret_hash, person_id, redirect_uris, created_by, created_at)
                values (:client, :name, :hash, :person, :uris, :by, :at)""")
                .param("client", client.clientId())
                .param("name", client.name())
                .param("hash", client.secretHash())
                .param("person", client.personId())
                .param("uris", client.redirectUris().toArray(String[]::new))
                .param("by", createdBy)
                .param("at", client.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void disable(String clientId) {
        jdbc.sql("update api_client set enabled = false where client_id = :client")
                .param("client", clientId)
                .update();
    }

    private static Client client(ResultSet row) throws SQLException {
        Array uris = row.getArray("redirect_uris");
        return new Client(
                row.getString("client_id"),
                row.getString("name"),
                row.getString("secret_hash"),
                row.getObject("person_id", UUID.class),
                List.of((String[]) uris.getArray()),
                row.getTimestamp("created_at").toInstant());
    }
}
