package org.liangze.portal.token;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/**
 * Tokens for the services, on behalf of the person of a session. A token says only who ({@code sub}), so the same one does
 * for all requests of a person until it has less than a minute to live. It never leaves the server side.
 */
public final class Tokens {
    static final String AUDIENCE = "liangze";
    private static final int REMEMBERED = 10_000;
    private static final long SPARE_SECONDS = 60;

    private final JwtEncoder encoder;
    private final TokenProperties properties;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<UUID, Minted> minted = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Minted> eldest) {
            return size() > REMEMBERED;
        }
    };

    Tokens(JwtEncoder encoder, TokenProperties properties, Clock clock) {
        this.encoder = encoder;
        this.properties = properties;
        this.clock = clock;
    }

    /** A token that is good for at least another minute. */
    public String of(UUID personId) {
        Instant now = clock.instant();
        Minted known = remembered(personId);
        if (known != null && now.plusSeconds(SPARE_SECONDS).isBefore(known.until())) {
            return known.token();
        }
        Minted fresh = mint(personId, now);
        remember(personId, fresh);
        return fresh.token();
    }

    private Minted mint(UUID personId, Instant now) {
        Instant until = now.plus(properties.tokenLife());
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(properties.issuer().toString())
                .subject(personId.toString())
                .audience(List.of(AUDIENCE))
                .issuedAt(now)
                .notBefore(now)
                .expiresAt(until)
                .id(UUID.randomUUID().toString())
                .build();
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return new Minted(
                encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue(), until);
    }

    private @Nullable Minted remembered(UUID personId) {
        lock.lock();
        try {
            return minted.get(personId);
        } finally {
            lock.unlock();
        }
    }

    private void remember(UUID personId, Minted token) {
        lock.lock();
        try {
            minted.put(personId, token);
        } finally {
            lock.unlock();
        }
    }

    private record Minted(String token, Instant until) {}
}
