package org.liangze.standalone.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.OperatingState;

/**
 * A business of the sample, as the workbook's sheet 主体 has it.
 *
 * @param uscc empty for those stalls and workshops that have none
 * @param siteNo empty where the credit code alone tells the business apart
 * @param officers names, separated by 、
 * @param cadre code of the cadre who covers it; null for a gap
 */
public record SampleBusiness(
        String name,
        String uscc,
        String siteNo,
        BusinessType type,
        String region,
        String address,
        String owner,
        String phone,
        @Nullable String email,
        OperatingState state,
        @Nullable Paper licence,
        @Nullable String director,
        @Nullable String officers,
        @Nullable String cadre) {

    /** A licence or what stands for one. */
    public record Paper(String kind, String number, LocalDate from, LocalDate to) {}
}
