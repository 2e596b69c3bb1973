INSERT INTO audit_entry (recorded_at, actor, action, detail, content_sha256, sha256)
VALUES (?, ?, ?, ?, ?, ?)
