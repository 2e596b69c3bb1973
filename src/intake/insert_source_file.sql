INSERT INTO source (kind, sha256, name, size_bytes, recorded_at) VALUES ('file', ?1, ?2, ?3, ?4)
