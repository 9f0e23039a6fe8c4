package org.liangze.testkit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessChanged;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.BusinessSize;
import org.liangze.contracts.Level;
import org.liangze.contracts.OperatingState;
import org.liangze.contracts.PersonChanged;
import org.liangze.contracts.Role;
import org.liangze.contracts.Tier;
import org.liangze.kit.id.Ids;

/** People and businesses as sentences: {@code aBusiness("noodle").tier(D).in("230102001001").coveredBy("wang")}. */
public final class Fixtures {
    private Fixtures() {}

    /** The id of the person with a code. */
    public static UUID person(String code) {
        return Ids.named("person", code);
    }

    /** The id of the business that {@link #aBusiness} makes for a name. */
    public static UUID business(String code) {
        return Ids.named("business", code, "");
    }

    public static PersonFixture aPerson(String code) {
        return new PersonFixture(code);
    }

    public static BusinessFixture aBusiness(String code) {
        return new BusinessFixture(code);
    }

    /** A person in the making; a village cadre of 民安社区 unless told otherwise. */
    public static final class PersonFixture {
        private final String code;
        private Role role = Role.CADRE;
        private Level level = Level.VILLAGE;
        private String region = "230102001001";
        private String unit = "民安社区";
        private @Nullable UUID liaison;
        private @Nullable UUID head;
        private @Nullable UUID deputy;
        private boolean inPost = true;
        private long version = 1;

        private PersonFixture(String code) {
            this.code = code;
        }

        public PersonFixture role(Role is) {
            role = is;
            return this;
        }

        public PersonFixture at(Level is, String place) {
            level = is;
            region = place;
            return this;
        }

        public PersonFixture unit(String is) {
            unit = is;
            return this;
        }

        public PersonFixture liaison(String personCode) {
            liaison = person(personCode);
            return this;
        }

        public PersonFixture head(String personCode) {
            head = person(personCode);
            return this;
        }

        public PersonFixture deputy(String personCode) {
            deputy = person(personCode);
            return this;
        }

        public PersonFixture left() {
            inPost = false;
            return this;
        }

        public PersonFixture version(long is) {
            version = is;
            return this;
        }

        public PersonChanged build() {
            return new PersonChanged(
                    person(code),
                    code,
                    code,
                    role,
                    level,
                    region,
                    region,
                    unit,
                    liaison,
                    head,
                    deputy,
                    null,
                    inPost,
                    version);
        }
    }

    /** A business in the making; a small tier D eatery in operation unless told otherwise. */
    public static final class BusinessFixture {
        private final String code;
        private Tier tier = Tier.D;
        private BusinessKind kind = BusinessKind.SMALL_CATERING;
        private String region = "230102001001";
        private boolean highRisk;
        private OperatingState state = OperatingState.OPERATING;
        private @Nullable UUID cadre;
        private @Nullable UUID formerCadre;
        private @Nullable LocalDate gapSince;
        private @Nullable LocalDate gapDue;
        private @Nullable UUID regulator;
        private long version = 1;

        private BusinessFixture(String code) {
            this.code = code;
        }

        public BusinessFixture tier(Tier is) {
            tier = is;
            return this;
        }

        public BusinessFixture kind(BusinessKind is) {
            kind = is;
            return this;
        }

        public BusinessFixture in(String place) {
            region = place;
            return this;
        }

        public BusinessFixture highRisk() {
            highRisk = true;
            return this;
        }

        public BusinessFixture state(OperatingState is) {
            state = is;
            return this;
        }

        public BusinessFixture coveredBy(String personCode) {
            cadre = person(personCode);
            gapSince = null;
            gapDue = null;
            return this;
        }

        public BusinessFixture gapSince(LocalDate day, @Nullable LocalDate due, String formerCode) {
            cadre = null;
            formerCadre = person(formerCode);
            gapSince = day;
            gapDue = due;
            return this;
        }

        public BusinessFixture regulator(String personCode) {
            regulator = person(personCode);
            return this;
        }

        public BusinessFixture version(long is) {
            version = is;
            return this;
        }

        public BusinessChanged build() {
            return new BusinessChanged(
                    business(code),
                    code,
                    "91230102MA1" + "0000000",
                    tier,
                    kind,
                    BusinessSize.MICRO,
                    region,
                    region,
                    "民安街 1 号",
                    highRisk,
                    state,
                    LocalDate.of(2020, 1, 1),
                    cadre,
                    formerCadre,
                    gapSince,
                    gapDue,
                    regulator,
                    null,
                    null,
                    version);
        }
    }
}
