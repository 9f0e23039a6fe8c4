package org.liangze.registry.export;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A list of the register as SQL, with the conditions of the same list on the screen.
 *
 * @param list what it is called
 * @param firstKey sorts before every row
 * @param sql the first two columns are the sort key, as text and id, the others the cells
 */
record RegisterTable(String list, String firstKey, String sql, List<RegisterTable.Column> columns) {
    /** A column and how its value is put into words. */
    record Column(String title, UnaryOperator<String> words) {
        Column(String title) {
            this(title, UnaryOperator.identity());
        }
    }

    static List<RegisterTable> all() {
        return List.of(OpenGapsTable.TABLE, PeopleTable.TABLE, AssignmentsTable.TABLE, FilingsTable.TABLE);
    }
}
