SELECT predecessor.code, successor.code, succession.succeeded_on, succession.share_basis_points
FROM succession
JOIN organisation AS predecessor ON predecessor.organisation_id = succession.predecessor_id
JOIN organisation AS successor   ON successor.organisation_id = succession.successor_id
