package org.liangze.registry.business;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangze.kit.scope.Caller;
import org.liangze.registry.business.BusinessFile.ContactView;
import org.liangze.registry.business.BusinessFile.NeedsDirector;
import org.liangze.registry.business.model.Staffing;
import org.liangze.registry.business.model.StaffingRule;
import org.liangze.registry.person.ContactAccess;
import org.liangze.registry.person.Contacts;
import org.liangze.registry.person.model.Contact;
import org.springframework.stereotype.Component;

/** Reads one business's file inside the caller's transaction. */
@Component
class OpeningFiles {
    private final BusinessViews views;
    private final Rules rules;
    private final Contacts contacts;
    private final ContactAccess access;

    OpeningFiles(BusinessViews views, Rules rules, Contacts contacts, ContactAccess access) {
        this.views = views;
        this.rules = rules;
        this.contacts = contacts;
        this.access = access;
    }

    Optional<BusinessFile> open(Caller caller, UUID id, LocalDate today) {
        return views.find(id, today)
                .map(business -> new BusinessFile(business, director(business, today), contact(caller, business)));
    }

    private NeedsDirector director(BusinessView business, LocalDate today) {
        Staffing staffing = new Staffing(
                business.kind(), business.size(), business.chainHead(), business.canteen(), business.diners());
        Optional<StaffingRule> line = rules.staffing().directorRequiredBy(staffing, today);
        return line.map(rule -> new NeedsDirector(true, "属于" + rule.why(), rule.ruleSet()))
                .orElseGet(() -> new NeedsDirector(false, "不属于须配备食品安全总监的企业；至少配备一名食品安全员", null));
    }

    private ContactView contact(Caller caller, BusinessView business) {
        Contact contact = access.mayRead(caller, business.id())
                ? contacts.find(List.of(business.id())).getOrDefault(business.id(), Contact.NONE)
                : Contact.NONE;
        return new ContactView(business.phoneMasked(), business.emailMasked(), contact.phone(), contact.email());
    }
}
