#include "intake/parents_proof.h"

#include <string>

#include "values/errors.h"

namespace ccgledger {

void prove_parents(Database& database) {
    Statement tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'figure'");
    while (tables.step()) {
        Statement check = database.prepare("SELECT COUNT(*) FROM pragma_foreign_key_check(?)");
        check.bind(1, tables.text(0));
        ensure(check.step() && check.integer(0) == 0, "a row of table " + tables.text(0) + " points to a row that is not there");
    }
}

}  // namespace ccgledger
