package org.liangze.registry.export;

import java.util.List;
import org.liangze.contracts.BusinessKind;

/** Open gaps by their clock. */
final class OpenGapsTable {
    static final RegisterTable TABLE = new RegisterTable(
            "gaps",
            RegisterTable.STAFF,
            "0001-01-01",
            """
            select coalesce(g.due, 'infinity')::text, g.id, b.name, b.uscc, b.tier, b.kind, g.region, place_name(g.region),
                   f.name, g.since, g.due
              from gap g
              join business b on b.id = g.business_id
              left join person_copy f on f.person_id = g.former_id
             where g.ended_on is null and g.region >= :region and g.region < :region || ':'
               and (coalesce(g.due, 'infinity'), g.id) > (cast(:afterKey as date), cast(:afterId as uuid))
               and (cast(:tier as text) is null or b.tier = :tier)
               and (cast(:kind as text) is null or b.kind = :kind)
               and (cast(:cadre as uuid) is null or g.former_id = :cadre)
             order by coalesce(g.due, 'infinity'), g.id
             limit :limit""",
            List.of(
                    new RegisterTable.Column("主体名称"),
                    new RegisterTable.Column("统一社会信用代码"),
                    new RegisterTable.Column("包保等级"),
                    new RegisterTable.Column(
                            "主体类别", kind -> BusinessKind.valueOf(kind).chinese()),
                    new RegisterTable.Column("地区代码"),
                    new RegisterTable.Column("所在地区"),
                    new RegisterTable.Column("原包保干部"),
                    new RegisterTable.Column("悬空自"),
                    new RegisterTable.Column("应确定包保干部的期限")));

    private OpenGapsTable() {}
}
