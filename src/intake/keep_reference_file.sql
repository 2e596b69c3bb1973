INSERT INTO reference_file (name, sha256, recorded_at) VALUES (?1, ?2, ?3)
ON CONFLICT (name) DO UPDATE SET sha256 = excluded.sha256, recorded_at = excluded.recorded_at
