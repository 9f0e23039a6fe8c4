-- Rules as data: which tier a business gets (domain.md §3.4), who needs a safety director (domain.md §3.8).

create table tier_rule (
  version        text not null,
  seq            int  not null,
  effective_from date not null,
  kind           text,
  size           text,
  min_diners     int,
  tier           text not null,
  why            text not null,
  primary key (version, seq),
  constraint tier_rule_tier_known check (tier in ('A', 'B', 'C', 'D'))
);
comment on table tier_rule is 'first match by seq wins; null matches anything; the version in force is the latest effective one';

insert into tier_rule (version, seq, effective_from, kind, size, min_diners, tier, why) values
  ('2023-1', 10, '2023-01-01', 'SPECIAL_FOOD_PRODUCTION', null, null, 'A', '特殊食品生产企业'),
  ('2023-1', 20, '2023-01-01', 'FOOD_PRODUCTION', 'LARGE', null, 'A', '大型食品生产企业'),
  ('2023-1', 30, '2023-01-01', 'FOOD_PRODUCTION', 'MEDIUM', null, 'B', '中型食品生产企业'),
  ('2023-1', 40, '2023-01-01', 'FOOD_PRODUCTION', null, null, 'C', '其他食品生产企业'),
  ('2023-1', 50, '2023-01-01', 'SCHOOL_CANTEEN', null, 500, 'B', '就餐500人以上的学校食堂'),
  ('2023-1', 60, '2023-01-01', 'SCHOOL_CANTEEN', null, null, 'C', '其他学校、幼儿园食堂'),
  ('2023-1', 70, '2023-01-01', 'STAFF_CANTEEN', null, 1000, 'B', '就餐1000人以上的单位食堂'),
  ('2023-1', 80, '2023-01-01', 'STAFF_CANTEEN', null, 300, 'C', '就餐300人以上的单位食堂'),
  ('2023-1', 90, '2023-01-01', 'FOOD_SALES', 'LARGE', null, 'B', '大型食品销售企业'),
  ('2023-1', 100, '2023-01-01', 'FOOD_SALES', 'MEDIUM', null, 'C', '中型食品销售企业'),
  ('2023-1', 110, '2023-01-01', 'CATERING', 'LARGE', null, 'B', '大型餐饮服务企业'),
  ('2023-1', 120, '2023-01-01', 'CATERING', 'MEDIUM', null, 'C', '中型餐饮服务企业'),
  ('2023-1', 130, '2023-01-01', 'WORKSHOP', null, null, 'C', '食品小作坊'),
  ('2023-1', 140, '2023-01-01', null, null, null, 'D', '其他主体');

create table staffing_rule (
  rule_set       text not null,
  seq            int  not null,
  effective_from date not null,
  effective_to   date,
  kind           text not null,
  sizes          text[],
  chain_head     boolean not null default false,
  canteen        text,
  min_diners     int,
  why            text not null,
  primary key (rule_set, seq),
  constraint staffing_rule_dates_in_order check (effective_to >= effective_from)
);
comment on table staffing_rule is 'a business needs a safety director when any row in force matches; null matches anything';
comment on column staffing_rule.effective_to is 'last day in force; null while in force';

insert into staffing_rule (rule_set, seq, effective_from, effective_to, kind, sizes, chain_head, canteen, min_diners, why) values
  ('order-60', 10, '2022-11-01', null, 'SPECIAL_FOOD_PRODUCTION', null, false, null, null, '特殊食品生产企业'),
  ('order-60', 20, '2022-11-01', null, 'FOOD_PRODUCTION', '{LARGE,MEDIUM}', false, null, null, '大中型食品生产企业'),
  ('order-60', 30, '2022-11-01', null, 'CATERING', '{LARGE,MEDIUM}', false, null, null, '大中型餐饮服务企业'),
  ('order-60', 31, '2022-11-01', null, 'CATERING', null, true, null, null, '连锁餐饮企业总部'),
  ('order-60', 40, '2022-11-01', null, 'FOOD_SALES', '{LARGE,MEDIUM}', false, null, null, '大中型食品销售企业'),
  ('order-60', 41, '2022-11-01', null, 'FOOD_SALES', null, true, null, null, '连锁销售企业总部'),
  ('order-60', 50, '2022-11-01', '2025-04-14', 'SCHOOL_CANTEEN', null, false, 'KINDERGARTEN', 300, '用餐300人以上的托幼机构食堂'),
  ('order-60', 51, '2022-11-01', '2025-04-14', 'SCHOOL_CANTEEN', null, false, 'SCHOOL', 500, '用餐500人以上的学校食堂'),
  ('order-60', 52, '2022-11-01', '2025-04-14', 'STAFF_CANTEEN', null, false, null, 1001, '用餐1000人以上的单位食堂'),
  ('canteens-2025', 10, '2025-04-15', null, 'SCHOOL_CANTEEN', null, false, 'KINDERGARTEN', 300, '用餐300人以上的幼儿园食堂'),
  ('canteens-2025', 20, '2025-04-15', null, 'SCHOOL_CANTEEN', null, false, 'SCHOOL', 500, '用餐500人以上的学校食堂'),
  ('canteens-2025', 30, '2025-04-15', null, 'STAFF_CANTEEN', null, false, 'ELDERLY', 300, '用餐300人以上的养老机构食堂'),
  ('canteens-2025', 40, '2025-04-15', null, 'STAFF_CANTEEN', null, false, null, 1000, '用餐1000人以上的其他食堂');

create function needs_director(kind text, size text, chain_head boolean, canteen text, diners int, day date)
  returns boolean language sql stable as $$
  select exists (select from staffing_rule s
                  where s.effective_from <= $6 and (s.effective_to is null or s.effective_to >= $6) and s.kind = $1
                    and (s.sizes is null or $2 = any (s.sizes)) and (not s.chain_head or $3)
                    and (s.canteen is null or s.canteen = $4) and (s.min_diners is null or $5 >= s.min_diners))
$$;
