-- Published tables, imports that were undone, rows that a partial import left out, and where each import was read from.

ALTER TABLE import_run ADD COLUMN sheet TEXT;                                 -- of a workbook; NULL: a text file
ALTER TABLE import_run ADD COLUMN declared TEXT NOT NULL DEFAULT '';          -- body, year and month that were given for the file: 03Q 2015-16:M9
ALTER TABLE import_run ADD COLUMN layout_sha256 TEXT;                         -- of the layout's own file; NULL: built in
ALTER TABLE import_run ADD COLUMN rows_rejected INTEGER NOT NULL DEFAULT 0;   -- left out of a partial import
ALTER TABLE import_run ADD COLUMN completes_import_run_id INTEGER REFERENCES import_run;  -- whose rejected rows this one brings

-- A return that is completed by rows that were rejected before keeps its other figures: they are carried over, and this says
-- from where, so that each can still be traced to its own file.
ALTER TABLE figure ADD COLUMN carried_from_submission_id INTEGER REFERENCES submission;

CREATE TABLE import_reversal (
    -- One row per import that was undone. Nothing of it is deleted; it only counts no more.
    import_run_id INTEGER PRIMARY KEY REFERENCES import_run,
    reason        TEXT NOT NULL,
    actor         TEXT NOT NULL,
    tool_version  TEXT NOT NULL,
    recorded_at   TEXT NOT NULL
) STRICT;

CREATE TABLE import_reject (
    -- One row per row, or cell of a published table, that a partial import left out, as it stood in the file.
    import_run_id INTEGER NOT NULL REFERENCES import_run,
    ordinal       INTEGER NOT NULL,                 -- from 1, in the file's order; 0 is the heading, whose `because` is the delimiter
    source_line   INTEGER NOT NULL,                 -- physical line, or row of the sheet
    because       TEXT    NOT NULL,                 -- V012: "1O33.1" is not a number
    raw_text      TEXT    NOT NULL,                 -- the row as comma-separated text
    PRIMARY KEY (import_run_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE paper_figure (
    -- One row per cell of a published table: what a board paper or a summary prints. It has no line of a return, and never
    -- stands in for one.
    paper_figure_id INTEGER PRIMARY KEY,
    organisation_id INTEGER NOT NULL REFERENCES organisation,
    financial_year  INTEGER NOT NULL REFERENCES financial_year,
    month           INTEGER CHECK (month BETWEEN 1 AND 13),   -- of the data; NULL: the year as a whole
    label           TEXT    NOT NULL,               -- the row's label as printed
    measure         TEXT    NOT NULL,               -- surplus_deficit_in_year, allocation, qipp, ...
    recurrence      INTEGER NOT NULL CHECK (recurrence IN (0, 1, 2)),
    timing          TEXT    NOT NULL,               -- plan_annual, plan_annual_revised, plan_ytd, actual_ytd, forecast_outturn, ...
    occurrence      INTEGER NOT NULL CHECK (occurrence >= 1),  -- of one label, measure and timing that a table prints more than once
    basis           TEXT    NOT NULL CHECK (basis IN ('in_year', 'cumulative', 'unknown')),
    amount_pence    INTEGER,                        -- a position, variance or movement: surplus plus, better plus; else positive
    basis_points    INTEGER,                        -- a percentage: 100 = 1%
    bound           TEXT    NOT NULL CHECK (bound IN ('exact', 'at_least', 'at_most', 'about')),
    rounding_unit_pence INTEGER NOT NULL CHECK (rounding_unit_pence >= 1),  -- smallest step of the print
    as_published    TEXT,                           -- the cell as it stood
    note            TEXT,
    import_run_id   INTEGER NOT NULL REFERENCES import_run,
    source_line     INTEGER NOT NULL,
    source_column   INTEGER NOT NULL,               -- from 1
    CHECK (amount_pence IS NULL OR basis_points IS NULL)
) STRICT;

CREATE INDEX paper_figure_by_organisation ON paper_figure (organisation_id, financial_year, measure);
