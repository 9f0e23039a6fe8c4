package org.liangze.registry.export;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Page;
import org.liangze.registry.business.BusinessQuery;
import org.liangze.registry.business.BusinessView;
import org.liangze.registry.business.ListingBusinesses;
import org.springframework.stereotype.Component;

/** Businesses, as the list on the screen finds them. */
@Component
class BusinessListing implements Listing<BusinessQuery> {
    private static final int PAGE = 1000;

    private final ListingBusinesses businesses;

    BusinessListing(ListingBusinesses businesses) {
        this.businesses = businesses;
    }

    @Override
    public String name() {
        return "businesses";
    }

    @Override
    public List<String> header() {
        return List.of(
                "主体名称",
                "统一社会信用代码",
                "场所编号",
                "主体类别",
                "规模",
                "就餐人数",
                "包保等级",
                "定级依据",
                "地区代码",
                "所在地区",
                "地址",
                "经营状态",
                "状态起始",
                "高风险",
                "法定代表人",
                "联系电话",
                "电子邮箱",
                "包保干部",
                "悬空自",
                "悬空期限",
                "市场监管部门",
                "许可证",
                "食品安全总监",
                "食品安全员人数",
                "食品安全员");
    }

    @Override
    public Page<List<String>> page(Caller caller, BusinessQuery query, @Nullable String cursor) {
        Page<BusinessView> page = businesses.page(caller, query, cursor, PAGE);
        return new Page<>(page.items().stream().map(BusinessListing::row).toList(), page.next());
    }

    private static List<String> row(BusinessView b) {
        return Stream.of(
                        b.name(),
                        b.uscc(),
                        b.siteNo(),
                        b.kindName(),
                        b.sizeName(),
                        b.diners(),
                        b.tier(),
                        b.tierBasis(),
                        b.region(),
                        b.regionName(),
                        b.address(),
                        b.stateName(),
                        b.stateSince(),
                        b.highRisk() ? "是" : "否",
                        b.legalRepresentative(),
                        b.phoneMasked(),
                        b.emailMasked(),
                        b.cadreName(),
                        b.gapSince(),
                        b.gapDue(),
                        b.regulatorName(),
                        licences(b),
                        b.director(),
                        b.officers(),
                        b.officerNames())
                .map(cell -> cell == null ? "" : cell.toString())
                .toList();
    }

    private static String licences(BusinessView business) {
        return business.licences().stream()
                .map(l -> "%s %s %s至%s %s"
                        .formatted(l.kind(), l.number(), day(l.validFrom()), day(l.validTo()), l.stateName()))
                .collect(Collectors.joining("；"));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
