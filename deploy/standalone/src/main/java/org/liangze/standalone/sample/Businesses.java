package org.liangze.standalone.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.BusinessSize;
import org.liangze.contracts.OperatingState;
import org.liangze.contracts.Tier;
import org.liangze.standalone.sample.Places.Community;
import org.liangze.standalone.sample.SampleBusiness.Paper;

/** Fills the posts with businesses, and gets some things wrong on purpose. All odds are per thousand. */
final class Businesses {
    private static final int SUSPENDED = 30;
    private static final int DEREGISTERED = 10;
    private static final int LOST = 5;
    private static final int WITHOUT_CADRE = 10;
    private static final int WITHOUT_LICENCE = 7;
    private static final int WITHOUT_DIRECTOR = 100;
    private static final int WITHOUT_OFFICER = 25;
    private static final int WITHOUT_CREDIT_CODE = 550;
    private static final int OF_A_CHAIN = 250;

    private final List<SampleBusiness> all = new ArrayList<>();
    private final Draw draw;
    private final PersonNames names;
    private final BusinessNames signs;
    private final CreditCodes codes;
    private final Papers papers;
    private final Chains chains;

    Businesses(long seed, LocalDate reference) {
        this.draw = Draw.of(seed, "businesses");
        this.names = new PersonNames(Draw.of(seed, "owners"));
        this.signs = new BusinessNames(Draw.of(seed, "signs"));
        this.codes = new CreditCodes(Draw.of(seed, "credit codes"));
        this.papers = new Papers(Draw.of(seed, "papers"), reference);
        this.chains = new Chains(names, codes);
    }

    List<SampleBusiness> in(List<Post> posts) {
        for (Tier tier : Tier.values()) {
            Iterator<BusinessType> types = Mix.types(tier, draw).iterator();
            posts.stream().filter(post -> post.tier() == tier).forEach(post -> fill(post, types));
        }
        return List.copyOf(all);
    }

    private void fill(Post post, Iterator<BusinessType> types) {
        for (int i = 0; i < post.load(); i++) {
            all.add(open(types.next(), draw.one(post.ground()), post.cadre()));
        }
    }

    private SampleBusiness open(BusinessType type, Community place, @Nullable SamplePerson cadre) {
        Paper paper = papers.next(type);
        Chains.Chain chain = draw.chance(OF_A_CHAIN) ? chains.of(type, draw) : null;
        String owner = chain == null ? names.any() : chain.owner();
        OperatingState state = state(type.tier());
        boolean codeless = paperAlone(type.kind()) && draw.chance(WITHOUT_CREDIT_CODE);
        boolean covered = state != OperatingState.DEREGISTERED && !draw.chance(WITHOUT_CADRE);
        int number = all.size();
        return new SampleBusiness(
                chain == null ? signs.next(type, place, owner) : signs.branch(chain.name(), place),
                codeless ? "" : chain == null ? codes.next(type.kind(), company(type)) : chain.uscc(),
                codeless || chain != null ? paper.number() : "",
                type,
                place.code(),
                address(place),
                owner,
                Phones.ofBusiness(number),
                company(type) || draw.chance(300) ? "qy%04d@example.test".formatted(number + 1) : null,
                state,
                chain == null && !codeless && draw.chance(WITHOUT_LICENCE) ? null : paper,
                Staffing.needsDirector(type) && !draw.chance(WITHOUT_DIRECTOR) ? names.any() : null,
                draw.chance(WITHOUT_OFFICER) ? null : officers(type),
                covered && cadre != null ? cadre.code() : null);
    }

    private OperatingState state(Tier tier) {
        if (tier == Tier.A || tier == Tier.B) {
            return OperatingState.OPERATING;
        }
        int dice = draw.between(0, 999);
        if (dice < SUSPENDED) {
            return OperatingState.SUSPENDED;
        }
        if (dice < SUSPENDED + DEREGISTERED) {
            return OperatingState.DEREGISTERED;
        }
        return dice < SUSPENDED + DEREGISTERED + LOST ? OperatingState.LOST : OperatingState.OPERATING;
    }

    private String officers(BusinessType type) {
        return type.size() == BusinessSize.LARGE ? names.any() + "、" + names.any() : names.any();
    }

    private String address(Community place) {
        String where = "哈尔滨市道里区%s%s".formatted(place.townshipName(), place.plainName());
        return place.rural()
                ? "%s%d组%d号".formatted(where, draw.between(1, 9), draw.between(1, 180))
                : "%s%d号楼%d号门市".formatted(where, draw.between(1, 36), draw.between(1, 24));
    }

    private static boolean company(BusinessType type) {
        return switch (type.size()) {
            case LARGE, MEDIUM -> true;
            case SMALL -> type.kind() == BusinessKind.FOOD_PRODUCTION || type.kind() == BusinessKind.STAFF_CANTEEN;
            case MICRO -> false;
        };
    }

    private static boolean paperAlone(BusinessKind kind) {
        return kind == BusinessKind.STALL || kind == BusinessKind.WORKSHOP;
    }
}
