package org.liangze.notify.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.liangze.contracts.Event;

/** A fact with the template that puts it into words. */
public record Written<E extends Event>(Template<E> template, E fact) {

    /** Who is told; {@code day} is the day of the fact in Shanghai. */
    public List<Notice> notices(LocalDate day) {
        return template.address(fact, day);
    }

    public Text text(Addressee to) {
        Text text = template.write(fact, to);
        return to.insteadOf() == null ? text : text.forStandIn(to.insteadOf());
    }

    public List<String> matters() {
        return template.matters(fact);
    }

    public Written<E> without(Set<String> done) {
        return new Written<>(template, template.without(fact, done));
    }

    /** Such as {@code visit-reminder/1}. */
    public String name() {
        return template.name();
    }
}
