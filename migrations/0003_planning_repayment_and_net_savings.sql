-- What a plan takes for granted of the year to come, when support is paid back, and what a saving costs to bring about.

CREATE TABLE planning_assumption (
    -- One row per thing that somebody expects of a year that is being planned, with who judged it.
    planning_assumption_id INTEGER PRIMARY KEY,
    organisation_id INTEGER NOT NULL REFERENCES organisation,
    financial_year  INTEGER NOT NULL REFERENCES financial_year,     -- the year to come
    kind            TEXT    NOT NULL CHECK (kind IN ('allocation', 'growth', 'prices', 'activity', 'new_commitments', 'contingency',
                                                     'headroom')),
    description     TEXT    NOT NULL,
    amount_pence    INTEGER NOT NULL,               -- allocation and growth: resource is plus; the others: a cost is plus
    recurrence      INTEGER NOT NULL CHECK (recurrence IN (0, 1, 2)),
    evidence        TEXT,
    judged_by       TEXT    NOT NULL,
    judged_on       TEXT    NOT NULL,
    source_id       INTEGER REFERENCES source,
    import_run_id   INTEGER NOT NULL REFERENCES import_run,
    source_line     INTEGER NOT NULL
) STRICT;

CREATE TABLE support_repayment (
    -- One row per year in which support is to be paid back, wholly or in part: from the body that received it to the one that gave it.
    support_repayment_id INTEGER PRIMARY KEY,
    support_year    INTEGER NOT NULL REFERENCES financial_year,     -- in which the support was given
    giver_id        INTEGER NOT NULL REFERENCES organisation,       -- of the support
    receiver_id     INTEGER NOT NULL REFERENCES organisation,
    financial_year  INTEGER NOT NULL REFERENCES financial_year,     -- in which it is paid back
    amount_pence    INTEGER NOT NULL CHECK (amount_pence >= 0),
    agreed_on       TEXT,
    source_id       INTEGER REFERENCES source,
    note            TEXT,
    import_run_id   INTEGER NOT NULL REFERENCES import_run,
    source_line     INTEGER NOT NULL,
    CHECK (giver_id <> receiver_id)
) STRICT;

-- What must be spent to bring a saving about, beside each of its amounts. NULL in all: the amounts are net already.
ALTER TABLE qipp_scheme ADD COLUMN reinvestment_plan_year_pence INTEGER;
ALTER TABLE qipp_scheme ADD COLUMN reinvestment_plan_ytd_pence INTEGER;
ALTER TABLE qipp_scheme ADD COLUMN reinvestment_delivered_ytd_pence INTEGER;
ALTER TABLE qipp_scheme ADD COLUMN reinvestment_forecast_year_pence INTEGER;
ALTER TABLE qipp_scheme ADD COLUMN reinvestment_annual_pence INTEGER;
