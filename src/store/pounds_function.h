#pragma once

struct sqlite3;

namespace ccgledger {

/// Makes the connection know the SQL function `pounds(pence)`; see `Database::offer_pounds`.
void add_pounds_function(sqlite3* connection);

}  // namespace ccgledger
