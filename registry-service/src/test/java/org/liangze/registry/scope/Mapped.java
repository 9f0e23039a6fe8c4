package org.liangze.registry.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.registry.TheRegistry.service;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the registry maps, such as {@code GET /businesses/{id}}. */
final class Mapped {
    private Mapped() {}

    static Set<String> names() {
        List<HandlerMapping> mappings = service().bean(DispatcherServlet.class).getHandlerMappings();
        assertThat(mappings).as("whoever asked before has started it").isNotNull();
        return mappings.stream()
                .filter(RequestMappingHandlerMapping.class::isInstance)
                .flatMap(mapping -> ((RequestMappingHandlerMapping) mapping).getHandlerMethods().entrySet().stream())
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.liangze."))
                .flatMap(entry -> of(entry.getKey()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> of(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream()
                .flatMap(method -> info.getPatternValues().stream().map(path -> method + " " + path))
                .collect(Collectors.toSet());
    }
}
