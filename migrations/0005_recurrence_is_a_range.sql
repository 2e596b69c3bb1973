-- A list of three words in a check is a table to the engine, which it made anew, filled and emptied for every row that was written: two
-- fifths of the work of writing a figure. A range is two comparisons, and says the same.

ALTER TABLE figure RENAME TO figure_before;

CREATE TABLE figure (
    period_id             INTEGER NOT NULL REFERENCES period,
    organisation_id       INTEGER NOT NULL REFERENCES organisation,
    submission_id         INTEGER NOT NULL REFERENCES submission,
    line_id               INTEGER NOT NULL REFERENCES line,
    recurrence            INTEGER NOT NULL CHECK (recurrence BETWEEN 0 AND 2),
    plan_ytd              INTEGER,
    actual_ytd            INTEGER,
    plan_year             INTEGER,
    forecast_year         INTEGER,
    is_recurrence_assumed INTEGER NOT NULL CHECK (is_recurrence_assumed IN (0, 1)),
    source_line           INTEGER NOT NULL,
    carried_from_submission_id INTEGER REFERENCES submission,
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
    period_id                 INTEGER NOT NULL REFERENCES period,
    organisation_id           INTEGER NOT NULL REFERENCES organisation,
    submission_id             INTEGER NOT NULL REFERENCES submission,
    recurrence                INTEGER NOT NULL CHECK (recurrence BETWEEN 0 AND 2),
    resource_lines            INTEGER NOT NULL,
    expenditure_lines         INTEGER NOT NULL,
    assumed_lines             INTEGER NOT NULL,
    missing_plan_ytd          INTEGER NOT NULL,
    missing_actual_ytd        INTEGER NOT NULL,
    missing_plan_year         INTEGER NOT NULL,
    missing_forecast_year     INTEGER NOT NULL,
    resource_plan_ytd         INTEGER NOT NULL,
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
