package org.liangze.registry.export;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.liangze.contracts.Role;

/**
 * A list of the register as SQL, with the conditions of the same list on the screen.
 *
 * @param list what it is called
 * @param readers who may look at it on the screen
 * @param firstKey sorts before every row
 * @param sql the first two columns are the sort key, as text and id, the others the cells
 */
record RegisterTable(String list, Set<Role> readers, String firstKey, String sql, List<RegisterTable.Column> columns) {
    static final Set<Role> STAFF = Set.of(
            Role.ADMINISTRATOR,
            Role.OFFICE,
            Role.LEADER,
            Role.INSPECTOR,
            Role.REGULATOR,
            Role.REGULATOR_HEAD,
            Role.CADRE,
            Role.LIAISON,
            Role.UNIT_HEAD);

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
