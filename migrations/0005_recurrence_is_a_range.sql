-- A list of three words in a check is a table to the engine, which it made anew, filled and emptied for every row that was written: two
-- fifths of the work of writing a figure. A range is two comparisons, and says the same.

ALTER TABLE figure RENAME TO figure_before;

CREATE TABLE figure (
    -- One row per line and recurrence of a submission; the four measures are columns. Amounts are magnitudes in the line's
    -- natural direction: effect on the position = line.sign * amount. NULL is unknown, 0 is nil.
    period_id             INTEGER NOT NULL REFERENCES period,
    organisation_id       INTEGER NOT NULL REFERENCES organisation,
    submission_id         INTEGER NOT NULL REFERENCES submission,
    line_id               INTEGER NOT NULL REFERENCES line,
    recurrence            INTEGER NOT NULL CHECK (recurrence BETWEEN 0 AND 2),  -- 1 recurrent, 2 non-recurrent, 0 not stated
    plan_ytd              INTEGER,                  -- pence, April to the month
    actual_ytd            INTEGER,                  -- pence, April to the month
    plan_year             INTEGER,                  -- pence, the whole year
    forecast_year         INTEGER,                  -- pence, the whole year
    is_recurrence_assumed INTEGER NOT NULL CHECK (is_recurrence_assumed IN (0, 1)),  -- 1: from the line, not from the file
    source_line           INTEGER NOT NULL,         -- first physical line of the file that says so
    carried_from_submission_id INTEGER REFERENCES submission,  -- whose file says so; NULL: this submission's own
    PRIMARY KEY (period_id, organisation_id, submission_id, line_id, recurrence)
) STRICT, WITHOUT ROWID;

INSERT INTO figure (
    period_id, organisation_id, submission_id, line_id, recurrence, plan_ytd, actual_ytd, plan_year, forecast_year,
    is_recurrence_assumed, source_line, carried_from_submission_id
)
SELECT
    period_id, organisation_id, submission_id, line_id, recurrence, plan_ytd, actual_ytd, plan_year, forecast_year,
    is_recurrence_assumed, source_line, carried_from_submission_id
FROM figure_before
ORDER BY period_id, organisation_id, submission_id, line_id, recurrence;

DROP TABLE figure_before;

ALTER TABLE control_total RENAME TO control_total_before;

CREATE TABLE control_total (
    -- One row per submission and recurrence: sums over the lines that enter the in-year position. The one stored sum; written
    -- with the figures, proved against them by `check`. Resource in its own direction, expenditure positive.
    period_id                 INTEGER NOT NULL REFERENCES period,
    organisation_id           INTEGER NOT NULL REFERENCES organisation,
    submission_id             INTEGER NOT NULL REFERENCES submission,
    recurrence                INTEGER NOT NULL CHECK (recurrence BETWEEN 0 AND 2),
    resource_lines            INTEGER NOT NULL,     -- how many figures are summed
    expenditure_lines         INTEGER NOT NULL,
    assumed_lines             INTEGER NOT NULL,     -- of them, with a recurrence that the file does not state
    missing_plan_ytd          INTEGER NOT NULL,     -- of them, without an amount: the sum beside is then not the whole
    missing_actual_ytd        INTEGER NOT NULL,
    missing_plan_year         INTEGER NOT NULL,
    missing_forecast_year     INTEGER NOT NULL,
    resource_plan_ytd         INTEGER NOT NULL,     -- pence, and so on below
    resource_actual_ytd       INTEGER NOT NULL,
    resource_plan_year        INTEGER NOT NULL,
    resource_forecast_year    INTEGER NOT NULL,
    expenditure_plan_ytd      INTEGER NOT NULL,
    expenditure_actual_ytd    INTEGER NOT NULL,
    expenditure_plan_year     INTEGER NOT NULL,
    expenditure_forecast_year INTEGER NOT NULL,
    PRIMARY KEY (period_id, organisation_id, submission_id, recurrence)
) STRICT, WITHOUT ROWID;

INSERT INTO control_total (
    period_id, organisation_id, submission_id, recurrence, resource_lines, expenditure_lines, assumed_lines,
    missing_plan_ytd, missing_actual_ytd, missing_plan_year, missing_forecast_year, resource_plan_ytd, resource_actual_ytd,
    resource_plan_year, resource_forecast_year, expenditure_plan_ytd, expenditure_actual_ytd, expenditure_plan_year,
    expenditure_forecast_year
)
SELECT
    period_id, organisation_id, submission_id, recurrence, resource_lines, expenditure_lines, assumed_lines,
    missing_plan_ytd, missing_actual_ytd, missing_plan_year, missing_forecast_year, resource_plan_ytd, resource_actual_ytd,
    resource_plan_year, resource_forecast_year, expenditure_plan_ytd, expenditure_actual_ytd, expenditure_plan_year,
    expenditure_forecast_year
FROM control_total_before
ORDER BY period_id, organisation_id, submission_id, recurrence;

DROP TABLE control_total_before;
