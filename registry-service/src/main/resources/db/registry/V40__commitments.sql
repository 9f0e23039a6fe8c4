-- 承诺书 (domain.md §3.7): one row per round; what it covers is kept, so that a re-assignment shows.
create table commitment (
  id           uuid primary key,
  cadre_id     uuid not null references person,
  region       text collate "C" not null,
  text_version text not null,
  title        text not null,
  paragraphs   text[] not null,
  businesses   uuid[] not null,
  generated_at timestamptz not null,
  signed_on    date,
  signed_at    timestamptz,
  signature    text,
  uploaded_at  timestamptz,
  file_id      uuid,
  constraint commitment_signed_when_dated check ((signed_on is null) = (signed_at is null)),
  constraint commitment_uploaded_when_signed check (uploaded_at is null or signed_on is not null),
  constraint commitment_uploaded_with_file check ((uploaded_at is null) = (file_id is null))
);
create index commitment_by_cadre on commitment (cadre_id, generated_at);
comment on table commitment is 'a cadre''s written commitment; the latest round counts, older ones stay as they were';
comment on column commitment.paragraphs is 'what is committed to, word for word, whatever later versions say';
comment on column commitment.businesses is 'what the cadre covered when it was generated';
comment on column commitment.signature is 'base64 of a PNG when signed on a screen; null when signed on paper';
call protect_by_region('commitment');

-- Where each cadre in post stands. A round is void from the day on which a business came to the cadre or went to another;
-- a business that is deregistered changes nothing. Row-level security is that of the reader.
create view commitment_standing with (security_invoker = true) as
select p.id as cadre_id, p.name as cadre_name, p.unit, p.level, p.region, p.head_id, p.liaison_id,
       c.id as commitment_id, c.generated_at, c.signed_on, c.signed_at, c.uploaded_at, c.file_id,
       renewal.since as must_renew_since,
       case when c.id is null or renewal.since is not null then 'NONE'
            when c.uploaded_at is not null then 'UPLOADED'
            when c.signed_on is not null then 'SIGNED'
            else 'GENERATED' end as state
  from person p
  left join lateral (select * from commitment r where r.cadre_id = p.id order by r.generated_at desc limit 1) c on true
  left join lateral (
    select min(day) as since
      from (select a.started_on as day
              from assignment a
             where a.cadre_id = c.cadre_id and a.ended_on is null and a.business_id <> all (c.businesses)
            union all
            select (select max(a.ended_on) from assignment a
                     where a.business_id = had.id and a.cadre_id = c.cadre_id)
              from unnest(c.businesses) as had (id)
              join business b on b.id = had.id and b.state <> 'DEREGISTERED'
             where not exists (select from assignment a
                                where a.business_id = had.id and a.cadre_id = c.cadre_id and a.ended_on is null)) moved
  ) renewal on true
 where p.role = 'CADRE' and p.in_post;
