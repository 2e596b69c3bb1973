#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "values/money.h"

namespace ccgledger {

/// What a column holds. Money cells are pence, percent cells are basis points (1% = 100).
enum class ColumnKind { text, integer, money, percent, date };

struct Column {
    std::string name;   ///< stable, for scripts: `structural_pence`
    std::string title;  ///< for people: `structural`
    ColumnKind kind = ColumnKind::text;
    bool is_detail = false;      ///< left out of what is printed for people, unless they ask for all; programs get it always
    bool stands_right = false;   ///< a text that reads as a number
    friend bool operator==(const Column&, const Column&) = default;
};

/// Nothing (unknown), a whole number (count, pence or basis points), a fraction (ad-hoc SQL only), or a text.
/// A money or percent column never holds a fraction; a text in it (`n/m`) is shown as it stands.
using Cell = std::variant<std::monostate, std::int64_t, double, std::string>;

/// Which returns were expected, and which are in: so that a table says what it does not know.
struct Completeness {
    std::int64_t expected = 0;
    std::int64_t present = 0;
    std::vector<std::string> missing;  ///< codes of bodies
};

/// What every format is written from; the formats agree because there is nothing else to write from.
struct ResultTable {
    std::string report;                      ///< `structural`
    std::string scope;                       ///< `8 organisations, 2017-18 M9`: the footer's first words
    std::optional<std::string> as_at;        ///< the day whose knowledge is shown; none: now
    std::vector<std::string> organisations;  ///< codes in the answer
    std::optional<Completeness> completeness;
    std::string ledger_hash;  ///< head of the hash chain when the answer was made
    bool truncated = false;   ///< a limit cut the rows
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
    std::vector<std::string> notes;  ///< said below a table, and in `meta.notes` of JSON

    [[nodiscard]] std::size_t index_of(std::string_view column) const;  ///< throws InternalError when absent
};

}  // namespace ccgledger
