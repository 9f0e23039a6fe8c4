-- Lists of gaps by their clock, of assignments and filings by time, of cadres by unit.
create index gap_open_by_due on gap (coalesce(due, 'infinity'), id) where ended_on is null;
create index assignment_by_time on assignment (created_at, id);
create index assignment_history_of_cadre on assignment (cadre_id, created_at, id);
create index person_by_unit on person (unit, name, id);
create index filing_open_by_time on filing (opened_at, id) where completed_at is null;
