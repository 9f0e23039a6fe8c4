package org.liangze.registry.importing.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The header of a sheet: what it lists, and what each column is for.
 *
 * @param firstRow its first row as Excel shows it; {@code lastRow} the last, where it has levels
 * @param titles what stands above each column, by column from 0
 * @param places what the columns are for; a column that is not in it is not read
 * @param remembered whether a user once said so for such a sheet
 */
public record Header(
        ImportKind kind,
        int firstRow,
        int lastRow,
        Map<Integer, Title> titles,
        Map<Integer, Target> places,
        boolean remembered) {

    /** Mandatory columns that are not there. */
    public List<Column> missing() {
        var there = places.values().stream().map(Target::column).collect(Collectors.toSet());
        return kind.columns().stream()
                .filter(column -> column.mandatory() && !there.contains(column))
                .map(Column.class::cast)
                .toList();
    }

    /** The kind of licence that the titles of a group name, by group. */
    public Map<Integer, String> licenceKinds() {
        Map<Integer, String> kinds = new TreeMap<>();
        places.forEach((column, target) -> {
            Title title = titles.get(column);
            if (title != null && target.column().repeatable()) {
                ColumnNames.licenceKind(title).ifPresent(name -> kinds.putIfAbsent(target.group(), name));
            }
        });
        return kinds;
    }

    /** The titles as a memory keeps them: unlike each other even where two columns are called the same. */
    public Map<Integer, String> keys() {
        Map<Integer, String> keys = new TreeMap<>();
        titles.forEach((column, title) -> {
            String key = title.text();
            for (int n = 2; keys.containsValue(key); n++) {
                key = title.text() + "(" + n + ")";
            }
            keys.put(column, key);
        });
        return keys;
    }
}
