package org.liangze.registry.commitment;

import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 承诺书上传率 over HTTP (domain.md §9). */
@RestController
class UploadRateController {
    /**
     * The figure with what it is made of.
     *
     * @param value as a share, rounded down to four places; null is 不适用, never 1
     * @param listOf the list that the numerator counts
     */
    record UploadRate(
            String code,
            String name,
            long numerator,
            long denominator,
            @Nullable Double value,
            double target,
            String reason,
            String listOf) {}

    private final Transactions transactions;
    private final Commitments commitments;

    UploadRateController(Transactions transactions, Commitments commitments) {
        this.transactions = transactions;
        this.commitments = commitments;
    }

    @GetMapping("/indicators/commitment")
    UploadRate rate(Caller caller, @RequestParam(defaultValue = "") String region) {
        if (caller.is(Role.BUSINESS)) {
            throw Refusal.notAllowed("role-not-allowed", "包保主体只能查看本单位的信息");
        }
        String place = region.isEmpty() ? caller.region() : region;
        Scope.requireCovers(caller, place);
        Commitments.Sums sums = transactions.asCaller(caller, () -> commitments.sums(place));
        boolean none = sums.cadres() == 0;
        return new UploadRate(
                "commitment",
                "承诺书上传率",
                sums.uploaded(),
                sums.cadres(),
                none ? null : Math.floor(sums.uploaded() * 10_000.0 / sums.cadres()) / 10_000,
                1.0,
                (none ? "不适用：" : "") + "在岗包保干部中承诺书已上传且无须重新签订的",
                "commitments?state=UPLOADED&region=" + place);
    }
}
