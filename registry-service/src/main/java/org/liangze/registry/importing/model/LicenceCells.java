package org.liangze.registry.importing.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liangze.registry.business.model.Licence;

/** The licences of a business, from one or several groups of columns, or from several rows. */
final class LicenceCells {
    private static final String RANGE = "(.+[日0-9])(?:至|到|~|～|—+|--)(.+)";

    private final RowCells cells;

    LicenceCells(RowCells cells) {
        this.cells = cells;
    }

    List<Licence> read(int groups) {
        Map<String, Licence> found = new HashMap<>();
        List<Licence> licences = new ArrayList<>();
        for (int group = 1; group <= groups; group++) {
            Licence licence = licence(group);
            if (licence == null) {
                continue;
            }
            Licence same = found.putIfAbsent(licence.kind() + "|" + licence.number(), licence);
            if (same == null) {
                licences.add(licence);
            } else if (!same.equals(licence)) {
                cells.refuse(BusinessColumn.LICENCE_NUMBER, 1, licence.number(), "同一张许可证写了两次而有效期不同，请只留对的一次");
            }
        }
        return List.copyOf(licences);
    }

    private @Nullable Licence licence(int group) {
        String number = cells.code(BusinessColumn.LICENCE_NUMBER, group);
        String kind = cells.text(BusinessColumn.LICENCE_KIND, group);
        LocalDate from = cells.date(BusinessColumn.VALID_FROM, group);
        String end = cells.code(BusinessColumn.VALID_TO, group);
        if (number == null || number.matches("无|/|-|—")) {
            if (number == null && (from != null || end != null)) {
                cells.refuse(BusinessColumn.LICENCE_NUMBER, group, "", "有许可证的有效期而没有许可证号，请补上许可证号，或清空有效期");
            }
            return null;
        }
        LocalDate to = null;
        if (end != null && end.matches(RANGE)) {
            LocalDate begins = cells.date(BusinessColumn.VALID_TO, group, end.replaceFirst(RANGE, "$1"));
            from = from == null ? begins : from;
            to = cells.date(BusinessColumn.VALID_TO, group, end.replaceFirst(RANGE, "$2"));
        } else if (end != null) {
            to = cells.date(BusinessColumn.VALID_TO, group, end);
        }
        return new Licence(Objects.requireNonNullElse(kind, "许可证"), number, from, to);
    }
}
