package org.liangze.escalation.oversight;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.OversightFindingRecorded;
import org.liangze.escalation.alert.Alert;
import org.liangze.escalation.alert.Alerts;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;
import org.springframework.stereotype.Component;

/** Tells whom a finding concerns: who has to put it right, and once that is done the office that verifies it. */
@Component
class FindingNews {
    private final Alerts alerts;
    private final People people;

    FindingNews(Alerts alerts, People people) {
        this.alerts = alerts;
        this.people = people;
    }

    /** To the person responsible. */
    void found(Finding finding) {
        String text = "督查发现问题“%s”（%s%s）：%s。措施：%s。请于%s前整改。"
                .formatted(
                        finding.title(),
                        finding.severity().chinese(),
                        finding.repeated() ? "，再次发现，已提高一级" : "",
                        finding.note(),
                        finding.measure().chinese(),
                        finding.due());
        tell(finding, finding.responsibleId(), text, "督查发现的问题由您整改");
    }

    /** To the business, and to the cadre who covers it. */
    void found(OversightFindingRecorded found, String businessName, @Nullable UUID cadre) {
        String text = "督查发现%s存在问题“%s”：%s。请于%s前整改。".formatted(businessName, found.title(), found.note(), found.due());
        BusinessRef business = new BusinessRef(found.responsibleId(), businessName);
        about(found, found.responsibleId(), business, text, "您是被督查的主体");
        if (cadre != null) {
            about(found, cadre, business, text, "您包保该主体");
        }
    }

    private void about(OversightFindingRecorded found, UUID recipient, BusinessRef business, String text, String why) {
        String subject = "oversight|" + found.findingId();
        alerts.raise(Alert.plain(subject, recipient, MessageType.OVERSIGHT_FINDING, business, text, why)
                .about(found.findingId())
                .by(found.due()));
    }

    void rectified(Finding finding, @Nullable String evidence) {
        people.nearestOffice(finding.region())
                .map(Person::id)
                .ifPresent(office -> tell(
                        finding,
                        office,
                        "%s已提交督查问题“%s”的整改：%s。请复核。".formatted(finding.responsibleName(), finding.title(), evidence),
                        "督查问题由您复核"));
    }

    void rejected(Finding finding, @Nullable String reason) {
        tell(
                finding,
                finding.responsibleId(),
                "督查问题“%s”的整改未通过：%s。请于%s前重新整改。".formatted(finding.title(), reason, finding.due()),
                "督查发现的问题由您整改");
    }

    private void tell(Finding finding, UUID recipient, String text, String why) {
        alerts.raise(new Alert(
                "oversight|%s|%d".formatted(finding.findingId(), finding.version()),
                recipient,
                MessageType.OVERSIGHT_FINDING,
                null,
                null,
                List.of(),
                null,
                null,
                finding.due(),
                false,
                text,
                why));
    }
}
