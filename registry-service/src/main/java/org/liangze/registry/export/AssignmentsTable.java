package org.liangze.registry.export;

import java.util.List;

/** Who covers or covered whom, oldest first. */
final class AssignmentsTable {
    static final RegisterTable TABLE = new RegisterTable(
            "assignments",
            RegisterTable.STAFF,
            "-infinity",
            """
            select a.created_at::text, a.id, b.name, b.uscc, b.tier, a.region, place_name(a.region), c.name, c.code,
                   a.started_on, a.ended_on, a.end_reason, p.name
              from assignment a
              join business b on b.id = a.business_id
              left join person_copy c on c.person_id = a.cadre_id
              left join person_copy p on p.person_id = a.assigned_by
             where a.region >= :region and a.region < :region || ':'
               and (a.created_at, a.id) > (cast(:afterKey as timestamptz), cast(:afterId as uuid))
               and (cast(:cadre as uuid) is null or a.cadre_id = :cadre)
               and (cast(:business as uuid) is null or a.business_id = :business)
               and (cast(:active as boolean) is null or (a.ended_on is null) = :active)
             order by a.created_at, a.id
             limit :limit""",
            List.of(
                    new RegisterTable.Column("主体名称"),
                    new RegisterTable.Column("统一社会信用代码"),
                    new RegisterTable.Column("包保等级"),
                    new RegisterTable.Column("地区代码"),
                    new RegisterTable.Column("所在地区"),
                    new RegisterTable.Column("包保干部"),
                    new RegisterTable.Column("干部编号"),
                    new RegisterTable.Column("开始日期"),
                    new RegisterTable.Column("结束日期"),
                    new RegisterTable.Column("结束原因"),
                    new RegisterTable.Column("确定人")));

    private AssignmentsTable() {}
}
