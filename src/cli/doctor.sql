SELECT (SELECT COUNT(*) FROM organisation),
       (SELECT COUNT(*) FROM import_run),
       (SELECT COUNT(*) FROM submission_in_force),
       (SELECT COUNT(*) FROM statement_in_force)
