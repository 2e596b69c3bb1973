#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/parameters.h"
#include "store/database.h"
#include "values/result_table.h"

namespace ccgledger {

/// A query that names no limit is cut at so many rows: more than people read, and less than fills a machine's memory by mistake.
inline constexpr std::size_t usual_row_limit = 100'000;

/// What is asked, and how much of an answer is wanted.
struct QueryRequest {
    std::string sql;                                   ///< one SELECT, or WITH ... SELECT, or EXPLAIN of one
    ParameterValues parameters = {};
    std::optional<std::size_t> row_limit = usual_row_limit;   ///< none: all rows
    std::optional<std::chrono::milliseconds> timeout = {};    ///< none: as long as it takes
};

/// A connection that answers SELECTs of the user's and cannot change the ledger: it only reads and refuses everything else, whatever
/// the SQL says.
class SqlReader {
public:
    /// From now on the connection only reads. `is_cancelled` is asked while a query runs; when it says so, the query ends.
    explicit SqlReader(Database& database, std::function<bool()> is_cancelled = {});
    ~SqlReader();
    SqlReader(const SqlReader&) = delete;
    SqlReader& operator=(const SqlReader&) = delete;

    /// One row per row of the answer, columns as named by the SQL, values as they are. Whole numbers in a column called
    /// `x_pence` are money, so that each format writes them as it writes a report's.
    /// At a limit the table is `truncated` and a note says which; it then holds the rows up to there.
    /// Throws UserError: usage, for SQL that is wrong, forbidden, or more than one statement, with the place and the nearest names,
    /// and for parameters that do not fit; could_not, for a query that was cancelled.
    [[nodiscard]] ResultTable run(const QueryRequest& request);

    /// The same errors as `run` has before its first row; runs nothing.
    void require_right(const std::string& sql);

    /// The parameters of a statement: `:year`; none of one that is wrong.
    [[nodiscard]] std::vector<std::string> parameter_names(const std::string& sql) { return database_.parameter_names(sql); }

    /// Every name that SQL can use: tables, views and their columns.
    [[nodiscard]] const std::vector<std::string>& names();

private:
    void read_rows(const QueryRequest& request, ResultTable& table);

    Database& database_;
    std::vector<std::string> names_;   // empty until it is asked for: to list the columns of every view takes longer than most questions
    std::optional<std::chrono::steady_clock::time_point> deadline_;
};

}  // namespace ccgledger
