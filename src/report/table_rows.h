#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "values/result_table.h"

namespace ccgledger {

/// Some rows of a result table, read by the names of its columns. Does not own the table, which must outlive it.
/// Every function that takes a column throws InternalError when the table has none of that name.
class TableRows {
public:
    explicit TableRows(const ResultTable& table);

    /// Those whose text in the column is this one.
    [[nodiscard]] TableRows where(std::string_view column, std::string_view text) const;
    /// Those in which the column is not unknown.
    [[nodiscard]] TableRows known(std::string_view column) const;
    /// The first or the last so many.
    [[nodiscard]] TableRows first(std::size_t most) const;
    [[nodiscard]] TableRows last(std::size_t most) const;
    /// The rows of the other after these; both are of one table.
    [[nodiscard]] TableRows followed_by(const TableRows& other) const;

    [[nodiscard]] std::size_t size() const { return places_.size(); }
    [[nodiscard]] bool empty() const { return places_.empty(); }
    [[nodiscard]] const Cell& at(std::size_t row, std::string_view column) const;
    /// Empty when the cell holds no text.
    [[nodiscard]] std::string text(std::size_t row, std::string_view column) const;
    /// Pence, basis points or a count; none when it is unknown.
    [[nodiscard]] std::optional<std::int64_t> number(std::size_t row, std::string_view column) const;

    /// A column of a table that is made of these rows.
    struct Picked {
        std::string_view name;
        std::string title;
    };
    /// The rows with these columns alone, under these titles.
    [[nodiscard]] ResultTable pick(const std::vector<Picked>& columns) const;

private:
    TableRows(const ResultTable& table, std::vector<std::size_t> places) : table_(&table), places_(std::move(places)) {}

    const ResultTable* table_;
    std::vector<std::size_t> places_;
};

}  // namespace ccgledger
