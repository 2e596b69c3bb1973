#include "store/offered_rows.h"

#include <new>
#include <type_traits>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sqlite3.h>

#include "values/errors.h"

namespace ccgledger {

struct OfferedRows::Offer {
    sqlite3* connection = nullptr;
    std::string name;
    std::string declaration;
    const NumberRows* rows = nullptr;
    std::size_t columns = 0;
};

namespace {

// The engine's view of a table that lives in memory: it asks for a cursor, moves it row by row, and takes cells from it. The
// structures begin with the engine's own part, which is how it finds ours again.

struct Table {
    sqlite3_vtab base{};
    const NumberRows* rows = nullptr;
    std::size_t columns = 0;
};

struct Cursor {
    sqlite3_vtab_cursor base{};
    const NumberRows* rows = nullptr;
    std::size_t at = 0;
    std::size_t count = 0;
    std::vector<std::optional<std::int64_t>> cells;   // of the row
};

static_assert(std::is_standard_layout_v<Table> && std::is_standard_layout_v<Cursor>, "the engine's part lies at their beginning");

Cursor& of(sqlite3_vtab_cursor* cursor) { return *reinterpret_cast<Cursor*>(cursor); }

int disconnect(sqlite3_vtab* table) {
    delete reinterpret_cast<Table*>(table);
    return SQLITE_OK;
}

/// There is one way through: from the first row to the last.
int plan(sqlite3_vtab* table, sqlite3_index_info* info) {
    const std::size_t count = reinterpret_cast<Table*>(table)->rows->count();
    info->estimatedRows = static_cast<sqlite3_int64>(count);
    info->estimatedCost = static_cast<double>(count);
    return SQLITE_OK;
}

int open_cursor(sqlite3_vtab* opened, sqlite3_vtab_cursor** made) {
    const Table& table = *reinterpret_cast<Table*>(opened);
    try {
        auto cursor = std::make_unique<Cursor>();
        cursor->rows = table.rows;
        cursor->count = table.rows->count();
        cursor->cells.resize(table.columns);
        *made = &cursor.release()->base;
        return SQLITE_OK;
    } catch (const std::bad_alloc&) {
        return SQLITE_NOMEM;
    }
}

int close_cursor(sqlite3_vtab_cursor* cursor) {
    delete &of(cursor);
    return SQLITE_OK;
}

int stand_at(Cursor& cursor, std::size_t row) {
    cursor.at = row;
    if (row < cursor.count) {
        cursor.rows->give(row, cursor.cells);
    }
    return SQLITE_OK;
}

int begin(sqlite3_vtab_cursor* cursor, int /*plan*/, const char* /*name*/, int /*count*/, sqlite3_value** /*values*/) { return stand_at(of(cursor), 0); }

int next(sqlite3_vtab_cursor* cursor) { return stand_at(of(cursor), of(cursor).at + 1); }

int is_at_end(sqlite3_vtab_cursor* cursor) { return of(cursor).at >= of(cursor).count ? 1 : 0; }

int give_cell(sqlite3_vtab_cursor* cursor, sqlite3_context* context, int column) {
    if (const std::optional<std::int64_t>& number = of(cursor).cells[static_cast<std::size_t>(column)]) {
        sqlite3_result_int64(context, *number);
    }
    return SQLITE_OK;   // a cell that is given nothing is NULL
}

int give_row_id(sqlite3_vtab_cursor* cursor, sqlite3_int64* id) {
    *id = static_cast<sqlite3_int64>(of(cursor).at) + 1;
    return SQLITE_OK;
}

}  // namespace

OfferedRows::OfferedRows(Database& database, const std::string& name, const std::vector<std::string>& columns, const NumberRows& rows)
    : offer_(std::make_unique<Offer>(
          Offer{.connection = database.engine(), .name = name, .declaration = fmt::format("CREATE TABLE x({})", fmt::join(columns, ", ")), .rows = &rows, .columns = columns.size()})) {
    const auto connect = [](sqlite3* connection, void* offered, int /*count*/, const char* const* /*words*/, sqlite3_vtab** made, char** /*error*/) {
        const auto& offer = *static_cast<const Offer*>(offered);
        const int result = sqlite3_declare_vtab(connection, offer.declaration.c_str());
        if (result == SQLITE_OK) {
            auto* table = new (std::nothrow) Table{.base = {}, .rows = offer.rows, .columns = offer.columns};
            *made = table == nullptr ? nullptr : &table->base;
            return table == nullptr ? SQLITE_NOMEM : SQLITE_OK;
        }
        return result;
    };
    // Without a way to create it there is no CREATE VIRTUAL TABLE: the table is simply there.
    static const sqlite3_module module = [&] {
        sqlite3_module made{};
        made.xConnect = connect;
        made.xBestIndex = plan;
        made.xDisconnect = disconnect;
        made.xOpen = open_cursor;
        made.xClose = close_cursor;
        made.xFilter = begin;
        made.xNext = next;
        made.xEof = is_at_end;
        made.xColumn = give_cell;
        made.xRowid = give_row_id;
        return made;
    }();
    ensure(sqlite3_create_module_v2(offer_->connection, offer_->name.c_str(), &module, offer_.get(), nullptr) == SQLITE_OK,
           "rows in memory could not be offered to the engine");
}

OfferedRows::~OfferedRows() { sqlite3_create_module_v2(offer_->connection, offer_->name.c_str(), nullptr, nullptr, nullptr); }

}  // namespace ccgledger
