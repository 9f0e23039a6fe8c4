package org.liangze.tasking;

import static org.liangze.testkit.Fixtures.aBusiness;
import static org.liangze.testkit.Fixtures.aPerson;
import static org.liangze.testkit.Fixtures.business;
import static org.liangze.testkit.Fixtures.person;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.liangze.contracts.Event;
import org.liangze.contracts.IssueFound;
import org.liangze.contracts.Level;
import org.liangze.contracts.PersonChanged;
import org.liangze.contracts.Role;
import org.liangze.testkit.HttpAs;
import org.liangze.testkit.Reply;
import org.liangze.testkit.ServiceUnderTest;

/**
 * 新乐社区, where Song covers everything and Bai stands in; one service for all tests of visits that ask for it, from 3 August
 * 2026 on. It has consumer groups of its own, so that other tests' services take nothing from it. The clock only goes on, so a
 * test says "now" for its visits.
 */
public final class VisitScene implements ParameterResolver, AutoCloseable {
    public static final UUID SONG = person("s-song");
    public static final UUID BAI = person("s-bai");
    public static final UUID OTHER = person("s-other");
    public static final UUID OFFICE = person("s-office");
    public static final UUID FAR_OFFICE = person("s-far-office");
    private static final String PLACE = "230108001001";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final ServiceUnderTest service;

    /** For JUnit; the one that tests get is made by the first that asks. */
    public VisitScene() {
        this(null);
    }

    private VisitScene(ServiceUnderTest service) {
        this.service = service;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == VisitScene.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(VisitScene.class, key -> opened(), VisitScene.class);
    }

    private static VisitScene opened() {
        VisitScene scene = new VisitScene(ServiceUnderTest.start(
                TaskingApplication.class,
                "tasking",
                LocalDateTime.of(2026, 8, 3, 10, 0),
                "spring.cloud.stream.bindings.kitPersons-in-0.group=visit-scene",
                "spring.cloud.stream.bindings.registryBusiness-in-0.group=visit-scene",
                "spring.cloud.stream.bindings.escalationEvents-in-0.group=visit-scene"));
        scene.service.publish(
                aPerson("s-song")
                        .at(Level.VILLAGE, PLACE)
                        .unit("新乐社区")
                        .deputy("s-bai")
                        .build(),
                aPerson("s-bai").at(Level.VILLAGE, "230108002001").build(),
                aPerson("s-other").at(Level.VILLAGE, PLACE).build(),
                aPerson("s-office").role(Role.OFFICE).at(Level.COUNTY, "230108").build(),
                aPerson("s-far-office")
                        .role(Role.OFFICE)
                        .at(Level.COUNTY, "230109")
                        .build());
        return scene;
    }

    public ServiceUnderTest service() {
        return service;
    }

    /** Businesses of the place, each with its task of the quarter and an account; {@code risky…} are high-risk. */
    public void businesses(String... codes) {
        List<Event> events = new ArrayList<>();
        for (String code : codes) {
            var business = aBusiness(code).in(PLACE).coveredBy("s-song");
            events.add((code.startsWith("risky") ? business.highRisk() : business).build());
            events.add(account(code));
        }
        service.publish(events.toArray(Event[]::new));
        service.settle();
    }

    public HttpAs song() {
        return service.as(SONG);
    }

    public HttpAs as(UUID person) {
        return service.as(person);
    }

    /** A visit made a minute ago. */
    public AVisit visit(String code) {
        return AVisit.of(code).at(now().minusMinutes(1));
    }

    /** Records a visit and gives its id. */
    public String visited(AVisit visit) {
        Reply reply = song().post("/visits", visit.body());
        if (reply.status() != 201) {
            throw new AssertionError(reply.toString());
        }
        return reply.body().path("visitId").asString();
    }

    public LocalDateTime now() {
        return LocalDateTime.ofInstant(service.clock().instant(), SHANGHAI);
    }

    public List<IssueFound> issues(String code) {
        return service.published(IssueFound.class).stream()
                .filter(event -> event.businessId().equals(business(code)))
                .toList();
    }

    public int count(String sql) {
        return service.sql().sql(sql).query(Integer.class).single();
    }

    private static PersonChanged account(String code) {
        return new PersonChanged(
                business(code),
                code,
                code,
                Role.BUSINESS,
                Level.VILLAGE,
                PLACE,
                "新乐社区",
                code,
                null,
                null,
                null,
                business(code),
                true,
                1);
    }

    @Override
    public void close() {
        service.close();
    }
}
