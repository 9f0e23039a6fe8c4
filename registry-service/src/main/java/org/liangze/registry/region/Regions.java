package org.liangze.registry.region;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.liangze.registry.business.model.SearchWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The places on the register. */
@Component
public class Regions {
    /** How well a code is known. */
    public enum Known {
        /** In the loaded edition. */
        EXACTLY,
        /** Its county is known, the place within it is not: an older or a newer edition, or a province loaded to county only. */
        BY_COUNTY,
        /** Not digits of a place in this country. */
        NOT_AT_ALL
    }

    private final JdbcClient jdbc;

    Regions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A function that knows the given codes, from one query. */
    public Function<String, Known> knowing(Collection<String> codes) {
        Set<String> wanted = new HashSet<>(codes);
        codes.forEach(code -> wanted.add(code.substring(0, Math.min(6, code.length()))));
        Set<String> found =
                new HashSet<>(jdbc.sql("select code from region where code = any (:codes) and abolished_in is null")
                        .param("codes", wanted.toArray(String[]::new))
                        .query(String.class)
                        .list());
        return code -> {
            if (found.contains(code)) {
                return Known.EXACTLY;
            }
            boolean shaped = code.matches("[0-9]{9}([0-9]{3})?");
            return shaped && found.contains(code.substring(0, 6)) ? Known.BY_COUNTY : Known.NOT_AT_ALL;
        };
    }

    /** A place as people say it, by today's edition. */
    public String nameOf(String place) {
        return jdbc.sql("select place_name(:place)")
                .param("place", place)
                .query(String.class)
                .single();
    }

    List<RegionView> children(String parent) {
        return jdbc.sql("""
                select code, name, display_name, level from region
                 where parent is not distinct from nullif(:parent, '') and abolished_in is null order by code""").param("parent", parent).query(RegionView.class).list();
    }

    /** Places by a part of their name, or by the beginning of their code; the largest first. */
    List<RegionView> search(SearchWords words, int limit) {
        return jdbc.sql("""
                select code, name, display_name, level from region
                 where abolished_in is null
                   and case when :digits then code >= :text and code < :text || ':'
                            else search_grams(search_text(display_name)) @> search_grams(:text)
                                 and position(:text in search_text(display_name)) > 0 end
                 order by length(code), code
                 limit :limit""")
                .param("digits", words.text().matches("[0-9]+"))
                .param("text", words.text())
                .param("limit", limit)
                .query(RegionView.class)
                .list();
    }
}
