package org.liangze.registry.person;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Words;
import org.liangze.registry.person.model.PersonDraft;

/**
 * A person to register. Role and level in Chinese or by name.
 *
 * @param level left out: as the region's code says
 * @param region left out only for the whole country
 */
record PersonRequest(
        @Nullable String code,
        @Nullable String name,
        @Nullable String role,
        @Nullable String level,
        @Nullable String region,
        @Nullable String unit,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String liaisonCode,
        @Nullable String headCode,
        @Nullable String deputyCode,
        @Nullable UUID businessId) {

    PersonDraft draft() {
        Role known = Words.role(need("角色", role))
                .orElseThrow(() -> Refusal.invalid("role-unknown", "没有“%s”这一角色".formatted(role)));
        String place = region == null ? "" : Words.code(region);
        Level high = level == null
                ? PersonDraft.levelOf(place)
                : Words.level(level).orElseThrow(() -> Refusal.invalid("level-unknown", "没有“%s”这一级别".formatted(level)));
        return new PersonDraft(
                Words.code(need("编号", code)),
                need("姓名", name),
                known,
                high,
                place,
                unit == null ? "" : unit.strip(),
                Words.given(email),
                Words.given(phone),
                Words.given(liaisonCode),
                Words.given(headCode),
                Words.given(deputyCode),
                businessId);
    }

    private static String need(String what, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Refusal.invalid("field-missing", "“%s”不能为空".formatted(what));
        }
        return value.strip();
    }
}
