package org.liangze.escalation.letter;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.LetterKind;
import org.liangze.escalation.time.Days;
import org.liangze.kit.policy.Policies;
import org.liangze.kit.policy.PolicyCheck;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which letters a place uses and how they begin: policy {@code letter.forms}, by region and day (domain.md §2, §7.31). */
@Component
class LetterForms implements PolicyCheck {
    private static final String POLICY = "letter.forms";

    private final Policies policies;
    private final JsonMapper json;
    private final Days days;

    LetterForms(Policies policies, JsonMapper json, Days days) {
        this.policies = policies;
        this.json = json;
        this.days = days;
    }

    /** The form of a kind; null where the place does not use it. */
    @Nullable
    Form of(LetterKind kind, String region) {
        Form form = read(policies.get(POLICY, region, days.today())).get(kind);
        return form == null || !form.inUse() ? null : form;
    }

    @Override
    public String name() {
        return POLICY;
    }

    @Override
    public void check(JsonNode value) {
        read(value).forEach((kind, form) -> {
            if (form.title().isBlank() || form.basis().isBlank()) {
                throw new IllegalArgumentException("%s 须有标题和依据".formatted(kind.chinese()));
            }
        });
    }

    private Map<LetterKind, Form> read(JsonNode value) {
        return json.readValue(value.toString(), new TypeReference<Map<LetterKind, Form>>() {});
    }

    /** How a kind of letter begins. */
    record Form(boolean inUse, String title, String basis) {}
}
