-- Inspectors (督查员) look at everything of their place and change nothing of it (domain.md §7.32).
alter table person drop constraint person_role_known;
alter table person add constraint person_role_known
  check (role in ('CADRE', 'LIAISON', 'UNIT_HEAD', 'OFFICE', 'LEADER', 'REGULATOR', 'REGULATOR_HEAD', 'INSPECTOR',
                  'BUSINESS', 'ADMINISTRATOR'));
