-- Every act that wrote to this ledger, the latest first: who, when and what.
-- :rows = 20  how many acts
SELECT audit_entry_id,
       recorded_at,
       actor,
       action,
       detail
FROM audit_entry
ORDER BY audit_entry_id DESC
LIMIT :rows;
