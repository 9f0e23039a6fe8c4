package org.liangze.registry.importing.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Tells the columns of several licences apart: by the title above them; without one, a repeated column begins the next licence. */
final class LicenceGroups {
    private final Map<String, Integer> byLicence = new HashMap<>();
    private final Set<Target> taken = new HashSet<>();
    private int last;
    private int highest;

    Target place(Column column, Title title) {
        if (!column.repeatable()) {
            return new Target(column, 1);
        }
        String licence = ColumnNames.licence(title);
        int group = licence.isEmpty() ? Math.max(last, 1) : byLicence.getOrDefault(licence, highest + 1);
        if (!taken.add(new Target(column, group))) {
            group = highest + 1;
            taken.add(new Target(column, group));
        }
        byLicence.put(licence, group);
        last = group;
        highest = Math.max(highest, group);
        return new Target(column, group);
    }
}
