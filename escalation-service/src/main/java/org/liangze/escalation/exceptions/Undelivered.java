package org.liangze.escalation.exceptions;

import java.util.Optional;
import org.liangze.contracts.Dead;
import org.liangze.contracts.MessageUndeliverable;
import org.liangze.escalation.business.Business;
import org.liangze.escalation.business.Businesses;
import org.liangze.kit.id.Ids;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;
import org.springframework.stereotype.Component;

/** Somebody whom no channel reaches: one open item per person, however many messages fail. */
@Component
public class Undelivered {
    private final Exceptions exceptions;
    private final Businesses businesses;
    private final People people;

    Undelivered(Exceptions exceptions, Businesses businesses, People people) {
        this.exceptions = exceptions;
        this.businesses = businesses;
        this.people = people;
    }

    public void undeliverable(MessageUndeliverable message) {
        Optional<Person> person = people.find(message.recipientId());
        Optional<Business> business = businesses.find(message.recipientId());
        String name =
                person.map(Person::name).or(() -> business.map(Business::name)).orElse("未登记的收件人");
        String region = person.map(Person::region)
                .or(() -> business.map(Business::region))
                .orElse("");
        exceptions.reportPast(
                message.recipientId(),
                Ids.named("exception", "message-undeliverable", message.recipientId()),
                new Dead(
                        "message-undeliverable",
                        name,
                        business.map(Business::businessId).orElse(null),
                        region,
                        "发给%s的消息（%s）各渠道均未送达：%s。请核对联系方式并另行通知。"
                                .formatted(name, message.message().code(), message.reason())));
    }
}
