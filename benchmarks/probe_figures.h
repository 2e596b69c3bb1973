#pragma once

// What the probe (import_probe.cpp) packs amounts into.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace ccgledger::probe {

[[noreturn]] inline void fail(const std::string& message) { throw std::runtime_error(message); }

inline constexpr std::array<std::string_view, 4> measures = {"plan_ytd", "actual_ytd", "plan_fy", "forecast_fy"};

/// One row of the table of figures.
struct Figure {
    std::uint64_t key = 0;                     ///< period, organisation, line, recurrence: their order is the table's
    std::array<std::int64_t, 4> pence = {};
    std::uint32_t source_line = 0;
    std::uint32_t said = 0;                    ///< bit m: measure m has an amount
};

constexpr std::uint64_t key_of(std::uint64_t period, std::uint64_t organisation, std::uint64_t line, std::uint64_t recurrence) {
    return period << 44U | organisation << 24U | line << 2U | recurrence;
}
constexpr std::uint64_t period_in(std::uint64_t key) { return key >> 44U; }
constexpr std::uint64_t organisation_in(std::uint64_t key) { return key >> 24U & 0xFFFFFU; }
constexpr std::uint64_t line_in(std::uint64_t key) { return key >> 2U & 0x3FFFFFU; }
constexpr std::uint64_t recurrence_in(std::uint64_t key) { return key & 3U; }
/// The return that a figure belongs to: body and month.
constexpr std::uint64_t return_in(std::uint64_t key) { return key >> 24U; }

/// Figures in the order of the table. Amounts of one figure that stand together are packed as they come; a return is put in
/// order when the next begins; only where returns themselves are out of order is all sorted once more.
class Figures {
public:
    void add(std::uint64_t key, std::size_t measure, std::int64_t pence, std::uint32_t line) {
        if (figures_.empty() || figures_.back().key != key) {
            if (!figures_.empty() && return_in(figures_.back().key) != return_in(key)) {
                finish_return();
                in_order_ = in_order_ && return_in(figures_.back().key) < return_in(key);
            }
            figures_.push_back({.key = key, .source_line = line});
        }
        Figure& figure = figures_.back();
        const std::uint32_t bit = 1U << measure;
        if ((figure.said & bit) != 0) {
            fail(fmt::format("line {}: this amount was given before", line));
        }
        figure.said |= bit;
        figure.pence[measure] = pence;
    }

    [[nodiscard]] std::vector<Figure> finish() {
        finish_return();
        if (!in_order_) {
            put_in_order(0);
        }
        return std::move(figures_);
    }

private:
    void finish_return() {
        put_in_order(return_start_);
        return_start_ = figures_.size();
    }

    void put_in_order(std::size_t start) {
        const auto from = figures_.begin() + static_cast<std::ptrdiff_t>(start);
        // Strictly rising keys are in order and without a second.
        const auto does_not_rise = [](const Figure& a, const Figure& b) { return a.key >= b.key; };
        if (std::adjacent_find(from, figures_.end(), does_not_rise) == figures_.end()) {
            return;
        }
        std::stable_sort(from, figures_.end(), [](const Figure& a, const Figure& b) { return a.key < b.key; });
        auto last = from;
        for (auto next = from + 1; next != figures_.end(); ++next) {
            if (next->key == last->key) {
                join(*last, *next);
            } else {
                *++last = *next;
            }
        }
        figures_.erase(last + 1, figures_.end());
    }

    static void join(Figure& figure, const Figure& other) {
        if ((figure.said & other.said) != 0) {
            fail(fmt::format("line {}: an amount of this figure was given before, from line {} on", other.source_line, figure.source_line));
        }
        for (std::size_t measure = 0; measure < measures.size(); ++measure) {
            figure.pence[measure] += other.pence[measure];
        }
        figure.said |= other.said;
        figure.source_line = std::min(figure.source_line, other.source_line);
    }

    std::vector<Figure> figures_;
    std::size_t return_start_ = 0;
    bool in_order_ = true;
};

}  // namespace ccgledger::probe
