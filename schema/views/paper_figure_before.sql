CREATE VIEW paper_figure_before AS
-- Each figure of a published table with the one that it took the place of: of the same body, period, label, measure and timing, the
-- last before it that counted when it was written.
-- One row per figure that an import brought, or of which it says that the paper no longer has it. before_paper_figure_id is NULL where
-- the paper had no such figure before. A figure whose import had been undone by then is passed over; one that was undone afterwards is
-- not.
WITH pair AS (
    SELECT paper_figure.paper_figure_id,
           paper_figure.import_run_id,
           (SELECT earlier.paper_figure_id
            FROM paper_figure_later AS earlier
            WHERE earlier.later_paper_figure_id = paper_figure.paper_figure_id
              AND NOT EXISTS (SELECT 1
                              FROM import_undone_after
                              WHERE import_undone_after.import_run_id = earlier.import_run_id
                                AND import_undone_after.last_import_run_id < paper_figure.import_run_id)
            ORDER BY earlier.import_run_id DESC
            LIMIT 1) AS before_paper_figure_id
    FROM paper_figure
)
SELECT pair.paper_figure_id,
       pair.import_run_id,
       before.paper_figure_id AS before_paper_figure_id,
       before.import_run_id   AS before_import_run_id
FROM pair
LEFT JOIN paper_figure AS before ON before.paper_figure_id = pair.before_paper_figure_id
                                AND before.is_withdrawn IS NULL
