-- C03 control-totals-equal-figures, error
-- means: The sums that the ledger keeps of a return are not the sums of its figures: somebody changed the file behind the
--     program's back. `verify` asks the same, and proves the chain of hashes as well.
-- do: Run `ccgledger verify`; go back to a back-up, and ask who changed the file.
SELECT control_total_difference.organisation,
       control_total_difference.financial_year,
       control_total_difference.month,
       'the control totals of the ' || control_total_difference.kind || ', version ' || control_total_difference.version
         || ', are not the sums of its figures' AS finding,
       CAST(NULL AS BIGINT) AS difference_pence,
       'import ' || control_total_difference.import_run_id AS sources
FROM control_total_difference
