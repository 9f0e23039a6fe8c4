package org.liangze.tasking.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.OversightParty;

/**
 * What a group needs on the spot.
 *
 * @param list to be answered for a cadre; null for a business
 * @param record the cadre's last record, to be compared; null for a cadre, or when there was no visit
 * @param before what the check that is looked back at had found; empty otherwise
 */
record CheckForm(
        UUID planId,
        String planTitle,
        OversightParty party,
        UUID subjectId,
        String subjectName,
        String region,
        String regionName,
        boolean covered,
        @Nullable UUID checkId,
        LocalDate opens,
        @Nullable OversightList list,
        LastRecords.@Nullable Latest record,
        List<FindingView> before) {}
