-- Every imported file with the bytes that were kept of it.
SELECT source.name, source.sha256, source.size_bytes, source_content.content
FROM source
LEFT JOIN source_content ON source_content.source_id = source.source_id
WHERE source.kind = 'file'
ORDER BY source.source_id
