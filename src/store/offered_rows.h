#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "store/database.h"

namespace ccgledger {

/// Rows of whole numbers, held in memory by whoever made them. NULL is none.
class NumberRows {
public:
    virtual ~NumberRows() = default;
    [[nodiscard]] virtual std::size_t count() const noexcept = 0;
    /// Fills in the cells of a row, one for each column.
    virtual void give(std::size_t row, std::span<std::optional<std::int64_t>> cells) const noexcept = 0;
};

/// While this lives, SQL on the connection can select from `name` as from a table of `columns`, in the rows' own order. One
/// statement that inserts a million rows from it costs a third of a million statements that insert one: the engine stays where the
/// last row went instead of looking for the place of each. The rows must outlive this, and this every statement that selects.
class OfferedRows {
public:
    OfferedRows(Database& database, const std::string& name, const std::vector<std::string>& columns, const NumberRows& rows);
    ~OfferedRows();
    OfferedRows(const OfferedRows&) = delete;
    OfferedRows& operator=(const OfferedRows&) = delete;

private:
    struct Offer;
    std::unique_ptr<Offer> offer_;
};

}  // namespace ccgledger
