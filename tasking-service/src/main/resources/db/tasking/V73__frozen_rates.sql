-- What each task counted for when its period ended (domain.md §9), and a chain of hashes over list and sums.
create table frozen_task (
  period      text not null references period,
  region      text collate "C" not null,
  task_id     uuid not null,
  business_id uuid not null,
  name        text not null,
  tier        text not null,
  cadre_id    uuid,
  due         date not null,
  state       text not null,
  primary key (period, region, task_id)
);
comment on table frozen_task is 'cancelled ones excluded; no foreign keys but the period: this is what stood there, whatever becomes of it';
call protect_by_region('frozen_task');
revoke update, delete on frozen_task from ${app}, ${job};

create table frozen_period (
  seq           bigint generated always as identity primary key,
  period        text not null references period,
  frozen_at     timestamptz not null,
  previous_hash text not null,
  hash          text not null,
  constraint frozen_period_once unique (period)
);
revoke update, delete on frozen_period from ${app}, ${job};

-- The sums and, through their lines, every task.
create function frozen_hash(of_period text, previous text) returns text language sql stable as $$
  select encode(sha256(convert_to(
           previous || '|' || of_period || '|'
           || (select coalesce(string_agg(concat_ws('|', region, tier, measure, n), E'\n' order by region, tier, measure), '')
                 from period_figure where period = of_period)
           || '|'
           || (select coalesce(string_agg(concat_ws('|', region, task_id, business_id, tier, cadre_id, due, state), E'\n'
                                          order by region, task_id), '')
                 from frozen_task where period = of_period), 'UTF8')), 'hex')
$$;
