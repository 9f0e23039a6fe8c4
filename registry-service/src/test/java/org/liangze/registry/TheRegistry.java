package org.liangze.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.liangze.kit.id.Ids;
import org.liangze.registry.business.model.Uscc;
import org.liangze.registry.person.model.PersonDraft;
import org.liangze.testkit.HttpAs;
import org.liangze.testkit.Reply;
import org.liangze.testkit.ServiceUnderTest;

/** One registry on real parts for all service tests; each test registers people and businesses of a place of its own. */
public final class TheRegistry {
    /** Monday of domain.md §11's worked case. */
    public static final LocalDateTime START = LocalDateTime.of(2026, 9, 28, 9, 0);

    private static final ServiceUnderTest SERVICE = ServiceUnderTest.start(
            RegistryApplication.class,
            "registry",
            START,
            "liangze.bootstrap-administrator=admin",
            "liangze.import-patience=10m");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    static {
        SERVICE.awaitQuiet();
    }

    private TheRegistry() {}

    public static ServiceUnderTest service() {
        return SERVICE;
    }

    public static HttpAs admin() {
        return as("admin");
    }

    public static HttpAs as(String code) {
        return SERVICE.as(id(code));
    }

    public static UUID id(String personCode) {
        return PersonDraft.id(personCode);
    }

    public static UUID businessId(String uscc) {
        return Ids.named("business", uscc, "");
    }

    /** Registers a person whose level is that of the region, and lets everybody know. */
    public static UUID person(String code, String role, String region) {
        Reply reply = admin().post(
                        "/people",
                        Map.of(
                                "code",
                                code,
                                "name",
                                "人员" + code,
                                "role",
                                role,
                                "region",
                                region,
                                "unit",
                                "单位" + region,
                                "email",
                                code + "@example.test",
                                "phone",
                                "13812345678"));
        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(201);
        SERVICE.awaitQuiet();
        return id(code);
    }

    /** Registers a tier D eatery in operation; {@code more} are field, value pairs. */
    public static UUID business(String name, String region, Object... more) {
        Reply reply = admin().post("/businesses", businessBody(name, region, more));
        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(201);
        SERVICE.awaitQuiet();
        return UUID.fromString(reply.body().get("id").asString());
    }

    public static Map<String, Object> businessBody(String name, String region, Object... more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "name",
                name,
                "uscc",
                uscc(),
                "kind",
                "小餐饮",
                "region",
                region,
                "address",
                name + "地址",
                "phone",
                "13912345678",
                "legalRepresentative",
                "王老板",
                "state",
                "在产在营"));
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return body;
    }

    /** A sound credit code, another one each time. */
    public static String uscc() {
        String first17 = "91230102MA%07d".formatted(NUMBERS.incrementAndGet());
        return first17 + Uscc.checkCharacter(first17);
    }
}
