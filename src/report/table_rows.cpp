#include "report/table_rows.h"

#include <algorithm>
#include <numeric>

#include "values/errors.h"

namespace ccgledger {

TableRows::TableRows(const ResultTable& table) : table_(&table), places_(table.rows.size()) {
    std::iota(places_.begin(), places_.end(), std::size_t{0});
}

TableRows TableRows::where(std::string_view column, std::string_view text) const {
    std::vector<std::size_t> places;
    for (std::size_t row = 0; row < size(); ++row) {
        const auto* found = std::get_if<std::string>(&at(row, column));
        if (found != nullptr && *found == text) {
            places.push_back(places_[row]);
        }
    }
    return {*table_, std::move(places)};
}

TableRows TableRows::known(std::string_view column) const {
    std::vector<std::size_t> places;
    for (std::size_t row = 0; row < size(); ++row) {
        if (!std::holds_alternative<std::monostate>(at(row, column))) {
            places.push_back(places_[row]);
        }
    }
    return {*table_, std::move(places)};
}

TableRows TableRows::first(std::size_t most) const {
    return {*table_, {places_.begin(), places_.begin() + static_cast<std::ptrdiff_t>(std::min(most, size()))}};
}

TableRows TableRows::last(std::size_t most) const {
    return {*table_, {places_.end() - static_cast<std::ptrdiff_t>(std::min(most, size())), places_.end()}};
}

TableRows TableRows::followed_by(const TableRows& other) const {
    ensure(table_ == other.table_, "rows of two tables cannot follow each other");
    std::vector<std::size_t> places = places_;
    places.insert(places.end(), other.places_.begin(), other.places_.end());
    return {*table_, std::move(places)};
}

const Cell& TableRows::at(std::size_t row, std::string_view column) const {
    return table_->rows[places_.at(row)][table_->index_of(column)];
}

std::string TableRows::text(std::size_t row, std::string_view column) const {
    const auto* text = std::get_if<std::string>(&at(row, column));
    return text == nullptr ? std::string() : *text;
}

std::optional<std::int64_t> TableRows::number(std::size_t row, std::string_view column) const {
    const auto* number = std::get_if<std::int64_t>(&at(row, column));
    return number == nullptr ? std::nullopt : std::optional(*number);
}

ResultTable TableRows::pick(const std::vector<Picked>& columns) const {
    ResultTable picked;
    picked.report = table_->report;
    std::vector<std::size_t> wanted;
    for (const Picked& column : columns) {
        wanted.push_back(table_->index_of(column.name));
        picked.columns.push_back(table_->columns[wanted.back()]);
        picked.columns.back().title = column.title;
        picked.columns.back().is_detail = false;
    }
    for (const std::size_t place : places_) {
        std::vector<Cell> row;
        for (const std::size_t column : wanted) {
            row.push_back(table_->rows[place][column]);
        }
        picked.rows.push_back(std::move(row));
    }
    return picked;
}

}  // namespace ccgledger
