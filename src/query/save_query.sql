-- Keeps a query under its name; an older one of that name gives way.
INSERT INTO saved_query (name, about, sql_text, actor, recorded_at)
VALUES (?, ?, ?, ?, ?)
ON CONFLICT (name) DO UPDATE SET
    about       = excluded.about,
    sql_text    = excluded.sql_text,
    actor       = excluded.actor,
    recorded_at = excluded.recorded_at
