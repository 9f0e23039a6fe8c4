-- Campaigns that offices write themselves (domain.md §4.13); those that everybody has are a policy.
create table campaign (
  campaign_id   uuid primary key,
  region        text collate "C" not null,
  year          int not null,
  name          text not null,
  tiers         text[],
  kinds         text[],
  visits        int not null constraint campaign_visits check (visits between 1 and 6),
  rule          jsonb,
  opens         date,
  due           date,
  state         text not null constraint campaign_state check (state in ('DRAFT', 'RELEASED', 'CANCELLED')),
  written_at    timestamptz not null,
  written_by    uuid not null,
  released_at   timestamptz,
  cancelled_at  timestamptz,
  cancel_reason text,
  constraint campaign_once unique (region, year, name),
  constraint campaign_window check (opens <= due and num_nulls(opens, due) <> 1 and num_nonnulls(rule, opens) >= 1),
  constraint campaign_released check (state <> 'RELEASED' or released_at is not null and opens is not null),
  constraint campaign_cancelled check ((state = 'CANCELLED') = (cancelled_at is not null and cancel_reason is not null))
);
comment on column campaign.region is 'the place it is for';
comment on column campaign.tiers is 'null for all; so for kinds';
comment on column campaign.rule is 'where its window comes from when no days are given; the days are fixed at release';
call protect_by_region('campaign');

alter table period add column campaign_id uuid references campaign;
alter table period add column region text collate "C";
comment on column period.region is 'the place of a campaign that an office wrote; null for what policies decide';
create index period_by_campaign on period (campaign_id) where campaign_id is not null;
