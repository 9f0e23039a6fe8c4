package org.liangze.portal.session;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import java.util.UUID;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in, and where they start. */
@RestController
class SessionController {
    private final People people;

    SessionController(People people) {
        this.people = people;
    }

    /** The signed-in person; 401 when signed out. */
    @GetMapping("/api/session")
    SessionView session(Authentication authentication) {
        return SessionView.of(person(authentication).orElseThrow());
    }

    @Hidden
    @GetMapping("/")
    ResponseEntity<Void> home(Authentication authentication) {
        String target = person(authentication).map(it -> Home.of(it.role())).orElse("/login");
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, target)
                .build();
    }

    private Optional<Person> person(Authentication authentication) {
        return SignedIn.personId(authentication).flatMap(people::find);
    }

    /** @param home {@code /m/} or {@code /console/} */
    record SessionView(
            UUID personId,
            String name,
            Role role,
            String roleName,
            Level level,
            String region,
            String regionName,
            String unit,
            String home) {
        static SessionView of(Person person) {
            return new SessionView(
                    person.id(),
                    person.name(),
                    person.role(),
                    person.role().chinese(),
                    person.level(),
                    person.region(),
                    person.regionName(),
                    person.unit(),
                    Home.of(person.role()));
        }
    }
}
