package org.liangze.registry.business;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Words;
import org.liangze.registry.business.model.BusinessDraft;
import org.liangze.registry.business.model.Canteen;
import org.liangze.registry.business.model.Licence;

/**
 * A business to register. Kind, size, tier and state in Chinese or by name.
 *
 * @param tier left out: as the tier rules say
 * @param state left out: 在产在营 for a new business
 * @param cadreCode code of a registered cadre; left out: nobody, which is a gap when the business is in operation
 */
record BusinessRequest(
        @Nullable String name,
        @Nullable String uscc,
        @Nullable String siteNo,
        @Nullable String kind,
        @Nullable String size,
        @Nullable Integer diners,
        @Nullable Canteen canteen,
        @Nullable Boolean chainHead,
        @Nullable String tier,
        @Nullable String tierReason,
        @Nullable String region,
        @Nullable String address,
        @Nullable String legalRepresentative,
        @Nullable String state,
        @Nullable Boolean highRisk,
        @Nullable String director,
        @Nullable Integer officers,
        @Nullable String officerNames,
        @Nullable List<LicenceRequest> licences,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String cadreCode) {

    /** A licence of the business. */
    record LicenceRequest(
            @Nullable String kind,
            @Nullable String number,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String state) {
        Licence licence() {
            return new Licence(need("许可证类型", kind), Words.code(need("许可证号", number)), validFrom, validTo);
        }

        /** Whether it is cancelled; expired is what its last day says, so it is not taken on somebody's word. */
        boolean cancelled(LocalDate today) {
            String said = state == null || state.isBlank() ? "VALID" : state.strip();
            return switch (said) {
                case "VALID", "有效" -> false;
                case "CANCELLED", "注销" -> true;
                case "EXPIRED", "过期" -> {
                    if (validTo == null || !validTo.isBefore(today)) {
                        throw Refusal.invalid("licence-state", "过期的许可证须填写已过的有效期止");
                    }
                    yield false;
                }
                default -> throw Refusal.invalid("word-unknown", "没有“%s”这一许可证状态".formatted(said));
            };
        }
    }

    BusinessDraft draft() {
        BusinessKind known = Words.kind(need("主体类别", kind))
                .orElseThrow(() -> Refusal.invalid("word-unknown", "没有“%s”这一主体类别".formatted(kind)));
        return new BusinessDraft(
                need("主体名称", name),
                uscc == null ? "" : Words.plain(uscc),
                siteNo == null ? "" : Words.code(siteNo),
                known,
                word("规模", size, Words::size),
                diners,
                canteen,
                chainHead,
                word("包保等级", tier, Words::tier),
                Words.given(tierReason),
                Words.code(need("地区代码", region)),
                Words.given(address),
                Words.given(legalRepresentative),
                word("经营状态", state, Words::state),
                highRisk,
                Words.given(director),
                officers,
                Words.given(officerNames),
                licences == null
                        ? List.of()
                        : licences.stream().map(LicenceRequest::licence).toList(),
                Words.given(email),
                Words.given(phone),
                cadreCode == null || cadreCode.isBlank() ? null : Words.code(cadreCode));
    }

    private static <E> @Nullable E word(String what, @Nullable String word, Function<String, Optional<E>> parse) {
        if (word == null || word.isBlank()) {
            return null;
        }
        return parse.apply(word).orElseThrow(() -> Refusal.invalid("word-unknown", "没有“%s”这一%s".formatted(word, what)));
    }

    private static String need(String what, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Refusal.invalid("field-missing", "“%s”不能为空".formatted(what));
        }
        return value.strip();
    }
}
