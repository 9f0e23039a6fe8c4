package org.liangze.registry.dutylist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a cadre answers for, as of a moment.
 *
 * @param version of the text of the duties
 */
record DutyList(
        DutyCadre cadre,
        String title,
        String version,
        Instant generatedAt,
        List<CoveredBusiness> businesses,
        List<String> duties) {

    /** Whose list it is. */
    record DutyCadre(
            UUID id, String name, String level, String levelName, String region, String regionName, String unit) {
        static DutyCadre of(Cadre cadre) {
            return new DutyCadre(
                    cadre.id(),
                    cadre.name(),
                    cadre.level().name(),
                    cadre.level().chinese(),
                    cadre.region(),
                    cadre.regionName(),
                    cadre.unit());
        }
    }

    /** A business of the list. */
    record CoveredBusiness(
            UUID id,
            String name,
            String uscc,
            String siteNo,
            String kind,
            String kindName,
            String tier,
            String address,
            String state,
            String stateName,
            LocalDate coveredSince) {}
}
