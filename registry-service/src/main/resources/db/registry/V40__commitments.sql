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
  void_since   date,
  constraint commitment_signed_when_dated check ((signed_on is null) = (signed_at is null)),
  constraint commitment_uploaded_when_signed check (uploaded_at is null or signed_on is not null),
  constraint commitment_uploaded_with_file check ((uploaded_at is null) = (file_id is null))
);
create index commitment_by_cadre on commitment (cadre_id, generated_at);
create unique index commitment_one_live on commitment (cadre_id) where void_since is null;
create index commitment_uploaded on commitment (region) where uploaded_at is not null and void_since is null;
comment on table commitment is 'a cadre''s written commitment; the live round counts, void ones stay as they were';
comment on column commitment.void_since is 'the day its businesses changed by re-assignment; null while it is live';
comment on column commitment.paragraphs is 'what is committed to, word for word, whatever later versions say';
comment on column commitment.businesses is 'what the cadre covered when it was generated';
comment on column commitment.signature is 'base64 of a PNG when signed on a screen; null when signed on paper';
call protect_by_region('commitment');

-- A round is void from the day on which a business came to the cadre or went from them; a business that is deregistered
-- changes nothing. In triggers, so that no way of re-assigning can forget it.
create function void_commitments_of_gainers() returns trigger language plpgsql security definer set search_path from current as $$
begin
  update commitment c set void_since = moved.day
    from (select a.cadre_id, min(a.started_on) as day
            from added a join commitment l on l.cadre_id = a.cadre_id and l.void_since is null
           where a.ended_on is null and a.business_id <> all (l.businesses)
           group by a.cadre_id) moved
   where c.cadre_id = moved.cadre_id and c.void_since is null;
  return null;
end $$;
create trigger void_commitments_of_gainers after insert on assignment referencing new table as added
  for each statement execute function void_commitments_of_gainers();

create function void_commitments_of_losers() returns trigger language plpgsql security definer set search_path from current as $$
begin
  update commitment c set void_since = moved.day
    from (select n.cadre_id, min(n.ended_on) as day
            from ended n join before_it o on o.id = n.id and o.ended_on is null
            join business b on b.id = n.business_id and b.state <> 'DEREGISTERED'
           where n.ended_on is not null
           group by n.cadre_id) moved
   where c.cadre_id = moved.cadre_id and c.void_since is null;
  return null;
end $$;
create trigger void_commitments_of_losers after update on assignment referencing old table as before_it new table as ended
  for each statement execute function void_commitments_of_losers();

-- Where each cadre in post stands. Row-level security is that of the reader.
create view commitment_standing with (security_invoker = true) as
select p.id as cadre_id, p.name as cadre_name, p.unit, p.level, p.region, p.head_id,
       c.generated_at, c.signed_on, c.signed_at, c.uploaded_at, c.file_id,
       case when c.id is null
            then (select max(v.void_since) from commitment v where v.cadre_id = p.id) end as must_renew_since,
       case when c.id is null then 'NONE'
            when c.uploaded_at is not null then 'UPLOADED'
            when c.signed_on is not null then 'SIGNED'
            else 'GENERATED' end as state
  from person p
  left join commitment c on c.cadre_id = p.id and c.void_since is null
 where p.role = 'CADRE' and p.in_post;
