// What a user of DuckDB would say to read the same returns:
//     node duckdb_import.mjs import|totals PACKAGE_FOLDER DATABASE RETURNS.csv
import { createRequire } from "node:module";

const [what, packageFolder, database, returns] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(packageFolder + "/")("@duckdb/node-api");
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

const engine = await DuckDBInstance.create(database);
const connection = await engine.connect();
if (what === "import") {
    await connection.run(`CREATE TABLE amount AS SELECT * FROM read_csv(${quoted(returns)}, header = true, columns = {
        org_code: 'VARCHAR', fin_year: 'VARCHAR', month: 'UTINYINT', line_code: 'VARCHAR', measure: 'VARCHAR', recurrence: 'VARCHAR',
        amount_k: 'DECIMAL(18,5)'})`);
} else {
    const answer = await connection.runAndReadAll(
        "SELECT measure, CAST(count(*) AS VARCHAR), CAST(CAST(sum(amount_k) * 100000 AS HUGEINT) AS VARCHAR) FROM amount GROUP BY measure");
    console.log(JSON.stringify(answer.getRows()));
}
// Closing writes the log into the database's file: the work is done only then.
connection.closeSync();
engine.closeSync();
