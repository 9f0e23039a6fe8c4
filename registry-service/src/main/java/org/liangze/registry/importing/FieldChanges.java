package org.liangze.registry.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessSize;
import org.liangze.registry.Change;
import org.liangze.registry.business.model.Business;
import org.liangze.registry.business.model.Licence;
import org.liangze.registry.business.model.Registered;
import org.liangze.registry.importing.Details.FieldChange;
import org.liangze.registry.person.model.Contact;
import org.liangze.registry.person.model.PersonEntry;

/** What a row changes about an entry, field by field, in the user's words; contacts masked. */
final class FieldChanges {
    private final Map<UUID, String> people;
    private final List<FieldChange> changes = new ArrayList<>();

    private FieldChanges(Map<UUID, String> people) {
        this.people = people;
    }

    /** @param people names of cadres by id */
    static List<FieldChange> ofBusiness(Change<Registered> change, Map<UUID, String> people) {
        Registered before = change.before();
        if (before == null || !change.changes()) {
            return List.of();
        }
        FieldChanges fields = new FieldChanges(people);
        fields.business(before.business(), change.after().business());
        fields.differ(
                "许可证", licences(before.licences()), licences(change.after().licences()));
        fields.contact(before.contact(), change.after().contact());
        fields.person("包保干部", before.cadreId(), change.after().cadreId());
        return List.copyOf(fields.changes);
    }

    /** @param people names of colleagues by id */
    static List<FieldChange> ofPerson(Change<PersonEntry> change, Map<UUID, String> people) {
        PersonEntry before = change.before();
        PersonEntry after = change.after();
        if (before == null || !change.changes()) {
            return List.of();
        }
        FieldChanges fields = new FieldChanges(people);
        fields.differ("姓名", before.name(), after.name());
        fields.differ("角色", before.role().chinese(), after.role().chinese());
        fields.differ("级别", before.level().chinese(), after.level().chinese());
        fields.differ("地区代码", before.region(), after.region());
        fields.differ("单位", before.unit(), after.unit());
        fields.differ("在岗", yes(before.inPost()), yes(after.inPost()));
        fields.contact(before.contact(), after.contact());
        fields.person("联络员", before.liaisonId(), after.liaisonId());
        fields.person("负责人", before.headId(), after.headId());
        fields.person("副职", before.deputyId(), after.deputyId());
        return List.copyOf(fields.changes);
    }

    private void business(Business before, Business after) {
        differ("主体名称", before.name(), after.name());
        differ("主体类别", before.kind().chinese(), after.kind().chinese());
        differ("规模", size(before.size()), size(after.size()));
        differ("就餐人数", before.diners(), after.diners());
        differ("包保等级", before.tier().name(), after.tier().name());
        differ("地区代码", before.region(), after.region());
        differ("地址", before.address(), after.address());
        differ("法定代表人", before.legalRepresentative(), after.legalRepresentative());
        differ("经营状态", before.state().chinese(), after.state().chinese());
        differ("高风险", yes(before.highRisk()), yes(after.highRisk()));
        differ("食品安全总监", before.director(), after.director());
        differ("食品安全员", before.officers(), after.officers());
        differ("食品安全员姓名", before.officerNames(), after.officerNames());
        differ("定级依据", tierBasis(before), tierBasis(after));
    }

    private void contact(Contact before, Contact after) {
        if (!Objects.equals(before.phone(), after.phone())) {
            changes.add(new FieldChange("联系电话", maskedPhone(before.phone()), maskedPhone(after.phone())));
        }
        if (!Objects.equals(before.email(), after.email())) {
            changes.add(new FieldChange("邮箱", maskedEmail(before.email()), maskedEmail(after.email())));
        }
    }

    private void person(String field, @Nullable UUID before, @Nullable UUID after) {
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(field, name(before), name(after)));
        }
    }

    private String name(@Nullable UUID id) {
        return id == null ? "" : people.getOrDefault(id, "尚未登记");
    }

    private void differ(String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(field, Objects.toString(before, ""), Objects.toString(after, "")));
        }
    }

    private static @Nullable String tierBasis(Business business) {
        return business.tierReason() == null ? business.tierRule() : business.tierReason();
    }

    private static @Nullable String size(@Nullable BusinessSize size) {
        return size == null ? null : size.chinese();
    }

    private static String licences(Set<Licence> licences) {
        return licences.stream()
                .map(l -> "%s %s（%s至%s）".formatted(l.kind(), l.number(), day(l.validFrom()), day(l.validTo())))
                .sorted()
                .collect(Collectors.joining("；"));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "—" : day.toString();
    }

    private static String yes(boolean value) {
        return value ? "是" : "否";
    }

    private static String maskedPhone(@Nullable String phone) {
        if (phone == null) {
            return "";
        }
        return phone.length() < 7 ? "****" : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }

    private static String maskedEmail(@Nullable String email) {
        return email == null || email.isEmpty() ? "" : email.charAt(0) + "***" + email.replaceFirst("^[^@]*", "");
    }
}
