package org.liangze.escalation.calendar;

import org.liangze.escalation.ladder.CaseMoves;
import org.liangze.escalation.time.TermHolder;
import org.liangze.escalation.time.TermKind;
import org.liangze.escalation.time.Terms;
import org.liangze.kit.calendar.OpenDeadlines;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Each kind of term follows an amended year by itself, in the hands of the feature that holds it. */
final class TermsByKind implements BeanRegistrar {
    @Configuration(proxyBeanMethods = false)
    @Import(TermsByKind.class)
    static class All {}

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        for (TermKind kind : TermKind.values()) {
            registry.registerBean(
                    "moving " + kind,
                    OpenDeadlines.class,
                    bean -> bean.supplier(context -> new MovingTerms(
                            kind, holder(context, kind), context.bean(Terms.class), context.bean(CaseMoves.class))));
        }
    }

    private static TermHolder holder(BeanRegistry.SupplierContext context, TermKind kind) {
        return context.beanProvider(TermHolder.class).stream()
                .filter(one -> one.kinds().contains(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody holds terms of kind " + kind));
    }
}
