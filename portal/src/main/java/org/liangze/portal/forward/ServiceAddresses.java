package org.liangze.portal.forward;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the services are.
 *
 * @param services base address by the name in {@code /api/<name>/}
 * @param answerWithin a service that has not begun to answer by then counts as not reachable
 * @param largestUpload a larger request is refused
 */
@ConfigurationProperties("liangze")
record ServiceAddresses(
        Map<String, URI> services,
        @DefaultValue("60s") Duration answerWithin,
        @DefaultValue("200MB") DataSize largestUpload) {
    ServiceAddresses {
        services = Map.copyOf(services);
        services.forEach((name, address) -> {
            if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme())) {
                throw new IllegalArgumentException(
                        "liangze.services." + name + " must be an http(s) address, was " + address);
            }
        });
    }

    Optional<URI> of(String name) {
        return Optional.ofNullable(services.get(name));
    }
}
