CREATE VIEW paper_figure_in_force AS
-- The cells of published tables that count: the newest of each that was not undone, unless that says that it is withdrawn.
-- One row per cell. Pence or basis points; a position, variance or movement has surplus or better as plus.
SELECT paper_figure_newest.*
FROM paper_figure_newest
WHERE paper_figure_newest.is_withdrawn IS NULL
