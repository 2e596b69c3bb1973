-- The tables of a ledger as they are now. The migrations make exactly this; a test compares the two.
--
-- Money is a whole number of pence in 64 bits, never a fraction. NULL is unknown; 0 is nil. Surplus is plus.
-- Dates are ISO text. A moment ends in Z (UTC). Everything that users give is kept: nothing is updated in place.

-- ── When ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE financial_year (
    -- One row per financial year, 1 April to 31 March.
    financial_year INTEGER PRIMARY KEY,             -- the calendar year it starts in: 2017 is 2017-18
    label          TEXT    NOT NULL UNIQUE,         -- 2017-18
    first_day      TEXT    NOT NULL,
    last_day       TEXT    NOT NULL,
    CHECK (label = financial_year || '-' || substr('0' || ((financial_year + 1) % 100), -2))
) STRICT;

CREATE TABLE period (
    -- One row per month of a financial year; numbers are dense, so that the month before is period_id - 1.
    period_id      INTEGER PRIMARY KEY,             -- (financial_year - 2010) * 13 + month
    financial_year INTEGER NOT NULL REFERENCES financial_year,
    month          INTEGER NOT NULL CHECK (month BETWEEN 1 AND 13),  -- 1 = April, 12 = March, 13 = audited
    first_day      TEXT    NOT NULL,
    last_day       TEXT    NOT NULL,
    UNIQUE (financial_year, month),
    CHECK (period_id = (financial_year - 2010) * 13 + month)
) STRICT;

-- ── Who ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE organisation (
    -- One row per body, or group of bodies, that figures can be about.
    organisation_id INTEGER PRIMARY KEY,
    code            TEXT    NOT NULL UNIQUE,        -- ODS code; a group has a code of the ledger's own
    name            TEXT    NOT NULL,
    kind            TEXT    NOT NULL CHECK (kind IN ('ccg', 'icb', 'stp', 'region', 'national', 'group')),
    opened_on       TEXT,                           -- first day; NULL is unknown
    closed_on       TEXT,                           -- last day; NULL is open or unknown
    ons_code        TEXT,
    source          TEXT,                           -- where the row comes from, in words
    is_confirmed    INTEGER NOT NULL CHECK (is_confirmed IN (0, 1)),
    CHECK (closed_on IS NULL OR opened_on IS NULL OR closed_on >= opened_on)
) STRICT;

CREATE TABLE organisation_alias (
    -- One row per other name that people type for a body; lower case.
    alias           TEXT    PRIMARY KEY CHECK (alias = lower(alias)),
    organisation_id INTEGER NOT NULL REFERENCES organisation
) STRICT, WITHOUT ROWID;

CREATE TABLE succession (
    -- One row per body that took over from another, wholly or in part.
    predecessor_id     INTEGER NOT NULL REFERENCES organisation,
    successor_id       INTEGER NOT NULL REFERENCES organisation,
    succeeded_on       TEXT    NOT NULL,            -- first day of the successor's duty
    share_basis_points INTEGER NOT NULL CHECK (share_basis_points BETWEEN 1 AND 10000),  -- 10000 is the whole
    source             TEXT,
    is_confirmed       INTEGER NOT NULL CHECK (is_confirmed IN (0, 1)),
    PRIMARY KEY (predecessor_id, successor_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE group_member (
    -- One row per body in a group, with the dates of its membership. A group may publish figures of its own, which need
    -- not equal the sum of its members.
    group_id     INTEGER NOT NULL REFERENCES organisation,
    member_id    INTEGER NOT NULL REFERENCES organisation,
    joined_on    TEXT    NOT NULL,
    left_on      TEXT,                              -- last day; NULL is still a member
    source       TEXT,
    is_confirmed INTEGER NOT NULL CHECK (is_confirmed IN (0, 1)),
    PRIMARY KEY (group_id, member_id),
    CHECK (group_id <> member_id)
) STRICT, WITHOUT ROWID;

-- ── What ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE line (
    -- One row per line of a monthly return.
    line_id            INTEGER PRIMARY KEY,
    code               TEXT    NOT NULL UNIQUE,     -- ACU_NHS
    name               TEXT    NOT NULL,
    section            TEXT    NOT NULL CHECK (section IN ('resource', 'programme_expenditure', 'running_costs', 'qipp',
                                                           'risk', 'mitigation', 'memo')),
    parent_line_id     INTEGER REFERENCES line,
    is_calculated      INTEGER NOT NULL CHECK (is_calculated IN (0, 1)),  -- 1: a total; compared when given, never stored
    default_recurrence TEXT    NOT NULL CHECK (default_recurrence IN ('R', 'NR', 'MIXED', 'NA')),
    sign               INTEGER NOT NULL CHECK (sign IN (-1, 0, 1)),       -- effect on the position = sign * amount
    position_part      TEXT    CHECK (position_part IN ('resource', 'expenditure', 'brought_forward')),
                                                    -- NULL: the line never enters a position (savings, risk, memo, totals)
    counts             TEXT    NOT NULL CHECK (counts IN ('pence', 'persons')),  -- what the line's amounts are
    first_year         INTEGER NOT NULL REFERENCES financial_year,
    last_year          INTEGER REFERENCES financial_year,                 -- NULL: still in use
    description        TEXT    NOT NULL,
    CHECK (is_calculated = 0 OR position_part IS NULL)
) STRICT;

CREATE TABLE measure (
    -- One row per measure that a published claim can be about.
    measure          TEXT    PRIMARY KEY,           -- forecast_outturn_best_case
    family           TEXT    NOT NULL,              -- forecast_outturn: the same money, seen differently
    scenario         TEXT,                          -- best_case, support_withdrawn, downside; NULL: no condition named
    stream           TEXT    CHECK (stream IN ('formal', 'board')),  -- told to NHS England, or to the governing body
    name             TEXT    NOT NULL,
    sign_convention  TEXT    NOT NULL CHECK (sign_convention IN ('surplus_positive', 'amount', 'receipt_positive')),
    is_position      INTEGER NOT NULL CHECK (is_position IN (0, 1)),
    includes_support INTEGER CHECK (includes_support IN (0, 1)),     -- does the claim count a neighbour's support? NULL: not said
    meaning          TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE business_rule (
    -- One row per rule and year: a duty in law or a condition of planning.
    rule                   TEXT    NOT NULL,
    financial_year         INTEGER NOT NULL REFERENCES financial_year,
    name                   TEXT    NOT NULL,
    operator               TEXT    NOT NULL,        -- >= or <=
    threshold_basis_points INTEGER,                 -- of the denominator; NULL: an amount set for each body
    numerator              TEXT    NOT NULL,
    denominator            TEXT,
    result_if_missed       TEXT,
    source                 TEXT    NOT NULL,
    is_confirmed           INTEGER NOT NULL CHECK (is_confirmed IN (0, 1)),  -- 0: no source seen says so
    note                   TEXT,
    PRIMARY KEY (rule, financial_year)
) STRICT, WITHOUT ROWID;

CREATE TABLE rag_threshold (
    -- One row per measure and run of years: when it is green, amber or red, and whose scale that is.
    measure      TEXT    NOT NULL,
    first_year   INTEGER NOT NULL REFERENCES financial_year,
    last_year    INTEGER REFERENCES financial_year,
    green        TEXT,
    amber        TEXT,
    red          TEXT,
    owner        TEXT    NOT NULL,
    source       TEXT,
    is_confirmed INTEGER NOT NULL CHECK (is_confirmed IN (0, 1)),
    PRIMARY KEY (measure, first_year)
) STRICT, WITHOUT ROWID;

-- ── Where from ───────────────────────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE source (
    -- One row per thing that figures came from: a file that was imported, or a publication that is cited.
    source_id     INTEGER PRIMARY KEY,
    kind          TEXT    NOT NULL CHECK (kind IN ('file', 'publication')),
    reference     TEXT    UNIQUE,                   -- how claims cite a publication: S01
    sha256        TEXT    UNIQUE,                   -- of a file's bytes, 64 hexadecimal digits
    name          TEXT,                             -- of a file, without its folder
    size_bytes    INTEGER,
    publisher     TEXT,
    title         TEXT,
    address       TEXT,
    published_on  TEXT,                             -- as printed or inferred: 2018-02-13, "2018-02 (day not shown)"
    import_run_id INTEGER REFERENCES import_run,    -- which import brought a publication
    source_line   INTEGER,
    recorded_at   TEXT    NOT NULL,
    CHECK ((kind = 'file') = (sha256 IS NOT NULL)),
    CHECK ((kind = 'publication') = (reference IS NOT NULL))
) STRICT;

CREATE TABLE source_content (
    -- One row per imported file: its bytes as they came, compressed, so that they can be given back bit for bit.
    source_id INTEGER PRIMARY KEY REFERENCES source,
    codec     TEXT    NOT NULL CHECK (codec IN ('zstd')),
    content   BLOB    NOT NULL
) STRICT;

CREATE TABLE import_run (
    -- One row per file that an import wrote to the ledger.
    import_run_id   INTEGER PRIMARY KEY,
    source_id       INTEGER NOT NULL REFERENCES source,
    layout          TEXT    NOT NULL,               -- tidy, long, statements, ...
    kind            TEXT    NOT NULL CHECK (kind IN ('return', 'accounts', 'plan', 'board_paper', 'press', 'record')),
    unit            TEXT    NOT NULL CHECK (unit IN ('gbp', 'k', 'm')),
    sign_convention TEXT    NOT NULL,
    rows_read       INTEGER NOT NULL,
    rows_new        INTEGER NOT NULL,
    rows_changed    INTEGER NOT NULL,
    rows_unchanged  INTEGER NOT NULL,
    rows_compared   INTEGER NOT NULL,               -- totals: compared with their lines, not stored
    actor           TEXT    NOT NULL,
    reason          TEXT,
    tool_version    TEXT    NOT NULL,
    recorded_at     TEXT    NOT NULL,
    content_sha256  TEXT    NOT NULL,               -- of what the import wrote, in a fixed spelling
    sheet           TEXT,                           -- of a workbook; NULL: a text file
    declared        TEXT NOT NULL DEFAULT '',       -- body, year and month that were given for the file: 03Q 2015-16:M9
    layout_sha256   TEXT,                           -- of the layout's own file; NULL: built in
    rows_rejected   INTEGER NOT NULL DEFAULT 0,     -- left out of a partial import
    completes_import_run_id INTEGER REFERENCES import_run)  -- whose rejected rows this one brings
    STRICT;

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

CREATE TABLE submission (
    -- One row per version of one return: one body, one month. Never changed: a correction is a new version.
    submission_id            INTEGER PRIMARY KEY,
    organisation_id          INTEGER NOT NULL REFERENCES organisation,
    period_id                INTEGER NOT NULL REFERENCES period,
    kind                     TEXT    NOT NULL CHECK (kind IN ('return', 'accounts', 'plan', 'board_paper', 'press')),
    version                  INTEGER NOT NULL CHECK (version >= 1),
    basis                    TEXT    NOT NULL CHECK (basis IN ('in_year', 'cumulative', 'unknown')),
    import_run_id            INTEGER NOT NULL REFERENCES import_run,
    rounding_unit_pence      INTEGER NOT NULL CHECK (rounding_unit_pence >= 1),  -- smallest step the file prints
    supersedes_submission_id INTEGER UNIQUE REFERENCES submission,
    figure_count             INTEGER NOT NULL,
    recorded_at              TEXT    NOT NULL,
    sha256                   TEXT    NOT NULL,      -- of its figures, its source and the submission before it
    UNIQUE (organisation_id, period_id, kind, version),
    CHECK ((version = 1) = (supersedes_submission_id IS NULL))
) STRICT;

CREATE INDEX submission_by_period ON submission (period_id, organisation_id);

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

-- ── What was said ────────────────────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE statement (
    -- One row per published claim. A claim may have no number ("in line with plan"); claims that disagree both stand.
    statement_id    INTEGER PRIMARY KEY,
    organisation_id INTEGER NOT NULL REFERENCES organisation,
    financial_year  INTEGER NOT NULL REFERENCES financial_year,
    period          TEXT    NOT NULL,               -- plan, outturn, annual, or M01 to M12: the month of the data
    made_on         TEXT,                           -- 2018, 2018-02 or 2018-02-13; NULL: not dated
    measure         TEXT    NOT NULL REFERENCES measure,
    amount_pence    INTEGER,                        -- in the measure's sign convention; NULL: said without a number
    bound           TEXT    NOT NULL CHECK (bound IN ('exact', 'at_least', 'at_most', 'about')),  -- of the signed amount
    rounding_unit_pence INTEGER NOT NULL CHECK (rounding_unit_pence >= 1),  -- smallest step that the claim prints
    basis           TEXT    NOT NULL CHECK (basis IN ('in_year', 'cumulative', 'unknown')),
    source_id       INTEGER NOT NULL REFERENCES source,
    confidence      TEXT    NOT NULL CHECK (confidence IN ('high', 'medium', 'low')),
    note            TEXT,
    import_run_id   INTEGER NOT NULL REFERENCES import_run,
    source_line     INTEGER NOT NULL
) STRICT;

CREATE INDEX statement_by_organisation ON statement (organisation_id, financial_year, measure);

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
    is_withdrawn    INTEGER CHECK (is_withdrawn = 1),  -- 1: the import's paper no longer has the figure; such a row stands in no file
    CHECK (amount_pence IS NULL OR basis_points IS NULL)
) STRICT;

CREATE INDEX paper_figure_by_organisation ON paper_figure (organisation_id, financial_year, measure);

CREATE TABLE intervention (
    -- One row per event in a body's supervision: ratings, directions, special measures, opening and closing.
    intervention_id INTEGER PRIMARY KEY,
    organisation_id INTEGER NOT NULL REFERENCES organisation,
    happened_on     TEXT    NOT NULL,
    kind            TEXT    NOT NULL,
    description     TEXT    NOT NULL,
    source_id       INTEGER REFERENCES source,
    confidence      TEXT    CHECK (confidence IN ('high', 'medium', 'low')),
    import_run_id   INTEGER NOT NULL REFERENCES import_run,
    source_line     INTEGER NOT NULL
) STRICT;

CREATE TABLE population (
    -- One row per count of people, with its date and what was counted.
    population_id   INTEGER PRIMARY KEY,
    organisation_id INTEGER NOT NULL REFERENCES organisation,
    as_of           TEXT    NOT NULL,               -- as printed: 2016-03, or 2018-04/2018-10 for a mean
    persons         INTEGER NOT NULL CHECK (persons >= 0),
    basis           TEXT    NOT NULL,               -- registered_list_sum, registered_list_mean, as_quoted, ...
    source_id       INTEGER REFERENCES source,
    confidence      TEXT    CHECK (confidence IN ('high', 'medium', 'low')),
    note            TEXT,
    import_run_id   INTEGER NOT NULL REFERENCES import_run,
    source_line     INTEGER NOT NULL
) STRICT;

CREATE TABLE target (
    -- One row per target that a body was set or set itself.
    target_id       INTEGER PRIMARY KEY,
    organisation_id INTEGER NOT NULL REFERENCES organisation,
    financial_year  INTEGER NOT NULL REFERENCES financial_year,
    kind            TEXT    NOT NULL CHECK (kind IN ('control_total', 'planned_position', 'qipp_target', 'savings_target',
                                                     'running_cost_ceiling')),
    amount_pence    INTEGER NOT NULL,               -- a position: surplus plus; a saving or ceiling: positive
    basis           TEXT    NOT NULL CHECK (basis IN ('in_year', 'cumulative', 'unknown')),
    set_on          TEXT,
    set_by          TEXT,
    source_id       INTEGER REFERENCES source,
    note            TEXT,
    import_run_id   INTEGER NOT NULL REFERENCES import_run,
    source_line     INTEGER NOT NULL
) STRICT;

CREATE TABLE transfer (
    -- One row per leg of financial support between two bodies: what the giver says, and what the receiver says.
    transfer_id    INTEGER PRIMARY KEY,
    financial_year INTEGER NOT NULL REFERENCES financial_year,
    giver_id       INTEGER NOT NULL REFERENCES organisation,
    receiver_id    INTEGER NOT NULL REFERENCES organisation,
    leg            TEXT    NOT NULL CHECK (leg IN ('giver', 'receiver')),
    amount_pence   INTEGER NOT NULL CHECK (amount_pence >= 0),
    agreed_on      TEXT,
    withdrawn_on   TEXT,
    recurrence     INTEGER NOT NULL CHECK (recurrence IN (0, 1, 2)),
    is_repayable   INTEGER CHECK (is_repayable IN (0, 1)),          -- NULL: not said
    source_id      INTEGER REFERENCES source,
    note           TEXT,
    import_run_id  INTEGER NOT NULL REFERENCES import_run,
    source_line    INTEGER NOT NULL,
    CHECK (giver_id <> receiver_id)
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

CREATE TABLE one_off_item (
    -- One row per item that was judged to be one-off, with who judged it and on what evidence.
    one_off_item_id INTEGER PRIMARY KEY,
    organisation_id INTEGER NOT NULL REFERENCES organisation,
    financial_year  INTEGER NOT NULL REFERENCES financial_year,
    description     TEXT    NOT NULL,
    amount_pence    INTEGER NOT NULL,               -- effect on the position: help is plus, a one-off cost is minus
    reason          TEXT    NOT NULL,
    evidence        TEXT,
    judged_by       TEXT    NOT NULL,
    judged_on       TEXT    NOT NULL,
    judged_until    TEXT,                           -- the day on which the judgement was given up
    source_id       INTEGER REFERENCES source,
    import_run_id   INTEGER NOT NULL REFERENCES import_run,
    source_line     INTEGER NOT NULL
) STRICT;

CREATE TABLE full_year_effect (
    -- One row per lasting change that began within the year, so that next year holds more of it.
    full_year_effect_id INTEGER PRIMARY KEY,
    organisation_id     INTEGER NOT NULL REFERENCES organisation,
    financial_year      INTEGER NOT NULL REFERENCES financial_year,
    kind                TEXT    NOT NULL CHECK (kind IN ('qipp', 'cost', 'resource')),
    description         TEXT    NOT NULL,
    in_year_pence       INTEGER,                    -- positive; NULL: not said, then from first_month
    annual_pence        INTEGER NOT NULL,           -- positive
    first_month         INTEGER CHECK (first_month BETWEEN 1 AND 12),
    recurrence          INTEGER NOT NULL CHECK (recurrence IN (0, 1, 2)),
    evidence            TEXT,
    judged_by           TEXT,
    judged_on           TEXT,
    source_id           INTEGER REFERENCES source,
    import_run_id       INTEGER NOT NULL REFERENCES import_run,
    source_line         INTEGER NOT NULL,
    CHECK (in_year_pence IS NOT NULL OR first_month IS NOT NULL)
) STRICT;

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

CREATE TABLE qipp_scheme (
    -- One row per savings scheme as a month's return shows it.
    qipp_scheme_id  INTEGER PRIMARY KEY,
    organisation_id INTEGER NOT NULL REFERENCES organisation,
    financial_year  INTEGER NOT NULL REFERENCES financial_year,
    month           INTEGER NOT NULL CHECK (month BETWEEN 1 AND 13),
    name            TEXT    NOT NULL,
    kind            TEXT    NOT NULL CHECK (kind IN ('transactional', 'transformational', 'unidentified')),
    recurrence      INTEGER NOT NULL CHECK (recurrence IN (0, 1, 2)),
    plan_year_pence     INTEGER,                    -- savings are positive
    plan_ytd_pence      INTEGER,
    delivered_ytd_pence INTEGER,
    forecast_year_pence INTEGER,
    annual_pence        INTEGER,                    -- of a full year
    source_id       INTEGER REFERENCES source,
    import_run_id   INTEGER NOT NULL REFERENCES import_run,
    source_line     INTEGER NOT NULL,
    reinvestment_plan_year_pence     INTEGER,       -- to bring it about; NULL in all five: the amounts above are net already
    reinvestment_plan_ytd_pence      INTEGER,
    reinvestment_delivered_ytd_pence INTEGER,
    reinvestment_forecast_year_pence INTEGER,
    reinvestment_annual_pence        INTEGER)
    STRICT;

CREATE TABLE risk (
    -- One row per cost that is not in the forecast and may come.
    risk_id                  INTEGER PRIMARY KEY,
    organisation_id          INTEGER NOT NULL REFERENCES organisation,
    financial_year           INTEGER NOT NULL REFERENCES financial_year,
    month                    INTEGER NOT NULL CHECK (month BETWEEN 1 AND 13),
    description              TEXT    NOT NULL,
    line_id                  INTEGER REFERENCES line,
    full_pence               INTEGER NOT NULL,      -- positive is bad
    probability_basis_points INTEGER CHECK (probability_basis_points BETWEEN 0 AND 10000),
    recurrence               INTEGER NOT NULL CHECK (recurrence IN (0, 1, 2)),
    evidence                 TEXT,
    source_id                INTEGER REFERENCES source,
    import_run_id            INTEGER NOT NULL REFERENCES import_run,
    source_line              INTEGER NOT NULL
) STRICT;

CREATE TABLE mitigation (
    -- One row per action or sum that could offset a risk and is not in the forecast.
    mitigation_id            INTEGER PRIMARY KEY,
    organisation_id          INTEGER NOT NULL REFERENCES organisation,
    financial_year           INTEGER NOT NULL REFERENCES financial_year,
    month                    INTEGER NOT NULL CHECK (month BETWEEN 1 AND 13),
    description              TEXT    NOT NULL,
    line_id                  INTEGER REFERENCES line,
    full_pence               INTEGER NOT NULL,      -- positive is good
    probability_basis_points INTEGER CHECK (probability_basis_points BETWEEN 0 AND 10000),
    recurrence               INTEGER NOT NULL CHECK (recurrence IN (0, 1, 2)),
    evidence                 TEXT,
    source_id                INTEGER REFERENCES source,
    import_run_id            INTEGER NOT NULL REFERENCES import_run,
    source_line              INTEGER NOT NULL
) STRICT;

CREATE TABLE scenario (
    -- One row per named condition and body: what it adds to that body's position when it holds. A condition that touches two
    -- bodies has two rows under one name, so that it counts once.
    scenario_id     INTEGER PRIMARY KEY,
    name            TEXT    NOT NULL,
    financial_year  INTEGER NOT NULL REFERENCES financial_year,
    organisation_id INTEGER NOT NULL REFERENCES organisation,
    amount_pence    INTEGER NOT NULL,               -- effect on the position: surplus plus
    bound           TEXT    NOT NULL CHECK (bound IN ('exact', 'at_least', 'at_most', 'about')),
    note            TEXT,
    source_id       INTEGER REFERENCES source,
    import_run_id   INTEGER NOT NULL REFERENCES import_run,
    source_line     INTEGER NOT NULL
) STRICT;

-- ── Housekeeping ─────────────────────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE migration (
    -- One row per migration that made this ledger what it is; an applied one never changes.
    number       INTEGER PRIMARY KEY,
    name         TEXT NOT NULL,                     -- 0001_ledger.sql
    checksum     TEXT NOT NULL,                     -- SHA-256 of its statements, comments and spacing aside
    tool_version TEXT NOT NULL,
    applied_at   TEXT NOT NULL
) STRICT;

CREATE TABLE saved_query (
    -- One row per ad-hoc query that was given a name.
    name        TEXT PRIMARY KEY,
    about       TEXT NOT NULL,
    sql_text    TEXT NOT NULL,
    actor       TEXT NOT NULL,
    recorded_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE reference_file (
    -- One row per file of reference data, as it was last loaded.
    name        TEXT PRIMARY KEY,
    sha256      TEXT NOT NULL,
    recorded_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_entry (
    -- One row per act that wrote to the ledger; each covers the one before, so that a change behind the tool's back shows.
    audit_entry_id INTEGER PRIMARY KEY,
    recorded_at    TEXT NOT NULL,
    actor          TEXT NOT NULL,
    action         TEXT NOT NULL,                   -- init, import, orgs add, migrate
    detail         TEXT NOT NULL,
    content_sha256 TEXT NOT NULL,                   -- of what was written
    sha256         TEXT NOT NULL                    -- of this row and the sha256 of the row before
) STRICT;
