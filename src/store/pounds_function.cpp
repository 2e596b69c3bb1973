#include "store/pounds_function.h"

#include <string>

#include <sqlite3.h>

#include "values/money.h"

namespace ccgledger {
namespace {

void pounds(sqlite3_context* context, int /*count*/, sqlite3_value** arguments) {
    sqlite3_value* pence = arguments[0];
    switch (sqlite3_value_type(pence)) {
        case SQLITE_NULL:
            sqlite3_result_null(context);
            return;
        case SQLITE_INTEGER: {
            const std::string text = to_text(Money::from_pence(sqlite3_value_int64(pence)), MoneyUnit::pounds, exact_decimals(MoneyUnit::pounds));
            sqlite3_result_text(context, text.c_str(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
            return;
        }
        default:
            // A fraction has lost pennies already, and a text is no sum: neither is guessed at.
            sqlite3_result_error(context, "pounds() takes a whole number of pence, and was given a fraction or a text", -1);
    }
}

}  // namespace

void add_pounds_function(sqlite3* connection) {
    sqlite3_create_function(connection, "pounds", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr, pounds, nullptr, nullptr);
}

}  // namespace ccgledger
