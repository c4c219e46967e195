-- The shipped rule set default-1 over the tables of facts: both scores of every contact at the 120 month-ends of 2014 to
-- 2023, as one statement. What a fact adds is the same from the month-end at which it begins to count to the one at which
-- it has left its window or a later one has taken its place; so each fact is two changes, and a contact's changes in the
-- order of months, summed as they go, are all that its scores need. Counts travel packed, ten bits and more each, since wide
-- rows are what the time goes into; as float8, whose sums are exact up to 53 bits and need no numeric. Contacts are looked up one by one, by the
-- key of the table of facts. Window functions keep PostgreSQL from sharing that among workers; docs/benchmarks.md says what else was tried.
with calendar as materialized (
  select m, ends, (ends - interval '12 months')::date as after_12, (ends - interval '24 months')::date as after_24
  from generate_series(0, 119) m,
    lateral (select (date '2014-01-01' + make_interval(months => m + 1) - interval '1 day')::date as ends) e
),
-- By day since 2013-12-31: the first month-end at which a fact of that day counts, and at which it has aged out.
days as materialized (
  select array_agg((select count(*)::int from calendar where ends < day) order by day) as enters,
    array_agg((select count(*)::int from calendar where after_12 < day) order by day) as leaves_12,
    array_agg((select count(*)::int from calendar where after_24 < day) order by day) as leaves_24
  from (select date '2014-01-01' + d as day from generate_series(0, 4000) d) d
),
-- By customer and month: 1 for operators of telecoms, and 2 where hospitality is forbidden.
situations as materialized (
  select array_agg(
      (coalesce(i.industry, '') = 'telecom')::int + 2 * (coalesce(h.rule, 'open') = 'forbidden')::int
      order by c.customer_no, m) as codes
  from view.fact_customer c
  cross join calendar
  left join lateral (
    select industry from view.fact_industry i where i.customer_no = c.customer_no
    order by since <= ends desc, case when since <= ends then since end desc, since limit 1) i on true
  left join lateral (
    select rule from view.fact_hospitality h where h.customer_no = c.customer_no and since <= ends
    order by since desc limit 1) h on true
)
select k.contact_no, month.m,
  case when met < 1 then null else
    greatest(-3, least(3,
      case
        when code & 1 = 1 then case when met <= 48 then -3 when met <= 72 then -2 when met <= 96 then -1 else 0 end
        else case when met <= 2 then -3 when met <= 5 then -2 when met <= 11 then -1 else 0 end
      end
      + case
          when code & 2 = 2 then least(3, (needs & 1023 > 0)::int + (needs >> 10 & 1023 > 0)::int + (needs >> 20 > 0)::int)
          when counts >> 32 & 1023 > 0 then 3
          when counts >> 22 & 1023 > 0 then 2
          when counts >> 12 & 1023 > 0 then 1
          else 0
        end
      + (counts >> 42 > 0)::int)) end as intimacy,
  case when weights > 0 then greatest(-3, least(3,
    sign(total)::int * ((2 * abs(total) + weights - 1) / (2 * weights)))) end as support
from view.fact_contact k
cross join lateral (
  select m, lead(m, 1, 120) over (order by m) as until,
    (sum(counts) over changes)::bigint as counts, sum(needs) over changes as needs,
    sum(total) over changes as total, sum(weights) over changes as weights
  from (
    select m, sum(sign * counts) as counts, sum(sign * needs)::int as needs,
      sum(sign * total)::int as total, sum(sign * weights)::int as weights
    from (
      select enter, least(leave, hidden) as leave,
        case kind
          when 0 then
            1 + case what when 3 then 1::bigint << 12 when 4 then 1::bigint << 22 when 5 then 1::bigint << 32 else 0 end
            + case when what in (6, 7, 10) and mark & 1 = 0 then 1::bigint << 42 else 0 end
          when 1 then
            case when what in (6, 7, 10) and (grade = 3 or grade = 1 and mark >= 5) then 1::bigint << 42 else 0 end
          else 0
        end::float8 as counts,
        case kind when 2 then 1 << 10 * what else 0 end as needs,
        case kind when 3 then (1 + grade) * case when mark = 1 then least(value, -1) else value end else 0 end as total,
        case kind when 3 then 1 + grade else 0 end as weights
      from (
        select kind, what, grade, mark, enter,
          case when kind = 3
            then (select leaves_24 from days)[last_day - date '2013-12-31']
            else (select leaves_12 from days)[last_day - date '2013-12-31'] end as leave,
          case when kind in (1, 3) then lead(enter) over (partition by kind, subject order by row_no) end as hidden,
          case what when 0 then -3 when 1 then 0 else what - 1 end as value
        from (
          select *, (select enters from days)[counts_from - date '2013-12-31'] as enter
          from view.fact f where f.contact_no = k.contact_no and not (kind = 3 and what = 5)
        ) f
      ) f
    ) f
    cross join lateral (values (enter, 1), (leave, -1)) change (m, sign)
    where enter < leave and m < 120
    group by m
    union all select 0, 0, 0, 0, 0
  ) change
  window changes as (order by m rows unbounded preceding)
) state
cross join lateral (
  select customer_no,
    case when row_number() over (order by since) = 1 then 0
      else (select enters from days)[since - date '2013-12-31'] end as from_m,
    lead((select enters from days)[since - date '2013-12-31'], 1, 120) over (order by since) as until_m,
    ended
  from view.fact_place p where p.contact_no = k.contact_no
) place
cross join lateral generate_series(greatest(state.m, from_m), least(state.until, until_m) - 1) month (m)
cross join lateral (select (counts & 4095)::int as met,
  (select codes from situations)[customer_no * 120 + month.m + 1] as code) said
where not ended
