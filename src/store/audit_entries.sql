-- The chain of acts, in the order in which they were done.
SELECT audit_entry_id, recorded_at, actor, action, detail, content_sha256, sha256
FROM audit_entry
ORDER BY audit_entry_id
