package org.liangze.kit.policy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.liangze.kit.data.Transactions;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ships the defaults of {@code policy/<service>.json} as data of the whole country; a changed default becomes a new version. */
@AutoConfiguration
@Import(PolicyController.class)
class PolicyAutoConfiguration {
    @Bean
    Policies policies(JdbcClient jdbc, JsonMapper json) {
        return new Policies(jdbc, json);
    }

    @Bean
    InitializingBean policyDefaults(
            Transactions transactions, JdbcClient jdbc, JsonMapper json, @Value("${liangze.service}") String service) {
        return () -> {
            ClassPathResource defaults = new ClassPathResource("policy/" + service + ".json");
            if (defaults.exists()) {
                transactions.asSystem(() -> load(jdbc, json, defaults));
            }
        };
    }

    private static void load(JdbcClient jdbc, JsonMapper json, ClassPathResource defaults) {
        for (Map.Entry<String, JsonNode> parameter : read(json, defaults).properties()) {
            jdbc.sql("""
                    insert into policy (name, region, effective_from, version, value)
                    select :name, '', date '2000-01-01', coalesce(max(version), 0) + 1, :value::jsonb
                      from policy where name = :name and region = '' and effective_from = date '2000-01-01'
                    having not coalesce(bool_or(value = :value::jsonb), false)
                    on conflict do nothing""")
                    .param("name", parameter.getKey())
                    .param("value", parameter.getValue().toString())
                    .update();
        }
    }

    private static JsonNode read(JsonMapper json, ClassPathResource defaults) {
        try (InputStream in = defaults.getInputStream()) {
            return json.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + defaults, e);
        }
    }
}
