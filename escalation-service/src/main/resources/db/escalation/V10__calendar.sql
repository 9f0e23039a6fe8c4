-- Notices that tasking loaded since the shipped ones, the latest of each year.
create table calendar_year (
  year     int primary key,
  revision int not null,
  notice   jsonb not null
);
comment on column calendar_year.notice is 'the latest calendar-year-loaded event of the year';
