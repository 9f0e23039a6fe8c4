package org.liangze.registry.export;

import java.util.List;
import java.util.Set;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;

/** Filings with the level whose turn it is, oldest first. */
final class FilingsTable {
    static final RegisterTable TABLE = new RegisterTable(
            "filings",
            Set.of(Role.OFFICE, Role.LEADER, Role.INSPECTOR, Role.ADMINISTRATOR),
            "-infinity",
            """
            select f.opened_at::text, f.id, b.name, b.uscc, place_name(f.region), c.name, o.name,
                   to_char(f.opened_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'),
                   to_char(f.completed_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'),
                   l.level, office.name, l.due, case when l.overdue then '逾期' end
              from filing f
              join business b on b.id = f.business_id
              left join person_copy c on c.person_id = f.cadre_id
              left join person_copy o on o.person_id = f.former_id
              left join filing_level l on l.filing_id = f.id and l.submitted_on is not null and l.acknowledged_at is null
              left join person_copy office on office.person_id = l.office_id
             where f.region >= :region and f.region < :region || ':'
               and (f.opened_at, f.id) > (cast(:afterKey as timestamptz), cast(:afterId as uuid))
               and case cast(:state as text)
                     when 'WAITING' then f.completed_at is null and not coalesce(l.overdue, false)
                     when 'OVERDUE' then f.completed_at is null and coalesce(l.overdue, false)
                     when 'COMPLETED' then f.completed_at is not null
                     else true end
               and (not :mine or l.level = :ownLevel and exists (
                      select from authority a where a.person_id = l.office_id and a.place = :ownRegion))
             order by f.opened_at, f.id
             limit :limit""",
            List.of(
                    new RegisterTable.Column("主体名称"),
                    new RegisterTable.Column("统一社会信用代码"),
                    new RegisterTable.Column("所在地区"),
                    new RegisterTable.Column("新包保干部"),
                    new RegisterTable.Column("原包保干部"),
                    new RegisterTable.Column("提交时间"),
                    new RegisterTable.Column("办结时间"),
                    new RegisterTable.Column(
                            "待备案级别", level -> Level.valueOf(level).chinese()),
                    new RegisterTable.Column("待备案单位"),
                    new RegisterTable.Column("期限"),
                    new RegisterTable.Column("逾期")));

    private FilingsTable() {}
}
