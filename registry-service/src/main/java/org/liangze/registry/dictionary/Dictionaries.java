package org.liangze.registry.dictionary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liangze.registry.dictionary.model.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dictionaries as they stand: the fixed codes with what was added to them, and the lists. */
@Component
class Dictionaries {
    private final JdbcClient jdbc;

    Dictionaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Entry> entries(Dictionary dictionary) {
        List<Entry> stored = jdbc.sql("""
                select code, chinese, aliases, active from dictionary_entry where dictionary = :dictionary order by place, code""")
                .param("dictionary", dictionary.code)
                .query(Dictionaries::entry)
                .list();
        if (!dictionary.isFixed()) {
            return stored;
        }
        Map<String, Entry> changed = stored.stream().collect(Collectors.toMap(Entry::code, Function.identity()));
        return dictionary.fixed.stream()
                .map(entry -> changed.getOrDefault(entry.code(), entry))
                .toList();
    }

    /** Stores the entries in this order; entries that are left out stay, hidden. */
    void replace(Dictionary dictionary, List<Entry> entries) {
        jdbc.sql("update dictionary_entry set active = false where dictionary = :dictionary")
                .param("dictionary", dictionary.code)
                .update();
        int place = 0;
        for (Entry entry : entries) {
            place++;
            jdbc.sql("""
                    insert into dictionary_entry (dictionary, code, chinese, aliases, active, place)
                    values (:dictionary, :code, :chinese, :aliases, :active, :place)
                    on conflict (dictionary, code) do update
                       set chinese = excluded.chinese, aliases = excluded.aliases, active = excluded.active,
                           place = excluded.place""")
                    .param("dictionary", dictionary.code)
                    .param("code", entry.code())
                    .param("chinese", entry.chinese())
                    .param("aliases", entry.aliases().toArray(String[]::new))
                    .param("active", entry.active())
                    .param("place", place)
                    .update();
        }
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        return new Entry(
                row.getString("code"),
                row.getString("chinese"),
                List.of((String[]) row.getArray("aliases").getArray()),
                row.getBoolean("active"));
    }
}
