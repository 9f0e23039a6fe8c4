package org.liangze.standalone.replay.scenario;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.id.Ids;

/** A business of the scenario's register. One without a credit code gets a made-up valid one, always the same. */
public record BusinessLine(
        Place at,
        String id,
        String name,
        String uscc,
        String site,
        String kind,
        @Nullable String size,
        @Nullable String diners,
        @Nullable String tier,
        String region,
        @Nullable String address,
        @Nullable String state,
        @Nullable String cadre,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String director,
        @Nullable String officers,
        @Nullable String highRisk,
        @Nullable String legal) {
    private static final Set<String> FIELDS = Set.of(
            "id",
            "name",
            "uscc",
            "site",
            "kind",
            "size",
            "diners",
            "tier",
            "region",
            "address",
            "state",
            "cadre",
            "email",
            "phone",
            "director",
            "officers",
            "high-risk",
            "legal");

    public static BusinessLine of(Value.Fields row) {
        row.only(FIELDS);
        String id = row.need("id");
        String region = row.need("region");
        return new BusinessLine(
                row.at(),
                id,
                row.text("name", id),
                row.text("uscc", CreditCode.of(id, region)),
                row.text("site", ""),
                row.text("kind", "小餐饮"),
                row.text("size"),
                row.text("diners"),
                row.text("tier"),
                region,
                row.text("address"),
                row.text("state"),
                row.text("cadre"),
                row.text("email"),
                row.text("phone"),
                row.text("director"),
                row.text("officers"),
                row.text("high-risk"),
                row.text("legal"));
    }

    /** Also the id of the business's own account. */
    public UUID businessId() {
        return Ids.named("business", uscc, site);
    }
}
