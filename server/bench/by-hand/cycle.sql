-- Number of the update cycle that holds a day: by the calendar, or counted from publication.
CREATE OR REPLACE MACRO bench.cycle_of(unit, length, anchored, born, on_day) AS CASE
  WHEN NOT anchored THEN CASE unit
    WHEN 'year' THEN year(on_day)
    WHEN 'half-year' THEN year(on_day) * 2 + (month(on_day) - 1) // 6
    WHEN 'quarter' THEN year(on_day) * 4 + quarter(on_day) - 1
    WHEN 'month' THEN year(on_day) * 12 + month(on_day) - 1
    WHEN 'half-month' THEN (year(on_day) * 12 + month(on_day) - 1) * 2 + if(day(on_day) > 15, 1, 0)
    WHEN 'week' THEN (on_day - DATE '1969-12-29') // 7
    WHEN 'day' THEN on_day - DATE '1969-12-29' END
  WHEN unit IN ('day', 'week') THEN CAST(floor((on_day - born) / (length * if(unit = 'week', 7, 1))) AS INTEGER)
  ELSE CAST(floor(datesub('month', born, on_day) / (length * if(unit = 'year', 12, 1))) AS INTEGER) END;

-- The first day after a cycle.
CREATE OR REPLACE MACRO bench.cycle_end(unit, length, anchored, born, number) AS CASE
  WHEN NOT anchored THEN CASE unit
    WHEN 'year' THEN make_date(number + 1, 1, 1)
    WHEN 'half-year' THEN DATE '0000-01-01' + to_months((number + 1) * 6)
    WHEN 'quarter' THEN DATE '0000-01-01' + to_months((number + 1) * 3)
    WHEN 'month' THEN DATE '0000-01-01' + to_months(number + 1)
    WHEN 'half-month' THEN DATE '0000-01-01' + to_months((number + 1) // 2) + to_days((number + 1) % 2 * 15)
    WHEN 'week' THEN DATE '1969-12-29' + to_days((number + 1) * 7)
    WHEN 'day' THEN DATE '1969-12-29' + to_days(number + 1) END
  WHEN unit IN ('day', 'week') THEN born + to_days((number + 1) * length * if(unit = 'week', 7, 1))
  ELSE born + to_months((number + 1) * length * if(unit = 'year', 12, 1)) END;
