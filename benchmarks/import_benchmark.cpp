// What an import does for every cell and every figure, timed alone. Each benchmark checks its answer: a fast wrong parser is
// no parser.

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/csv_reader.h"
#include "intake/layout.h"
#include "intake/reference.h"
#include "intake/return_rows.h"
#include "store/audit.h"
#include "store/directory.h"
#include "store/ledger.h"
#include "store/sha256.h"
#include "values/money.h"

namespace ccgledger {
namespace {

/// Cells as returns have them: to the penny, a few negative, a few blank.
std::vector<std::string> amount_cells() {
    std::vector<std::string> cells;
    std::uint64_t seed = 7;
    for (int i = 0; i < 1000; ++i) {
        seed = seed * 6364136223846793005U + 1442695040888963407U;
        const auto pence = static_cast<std::int64_t>(seed >> 30U) - 1'000'000'000;
        cells.push_back(i % 50 == 0 ? std::string() : to_plain_pounds(Money::from_pence(pence)));
    }
    return cells;
}

void parse_amounts(benchmark::State& state) {
    const std::vector<std::string> cells = amount_cells();
    std::int64_t expected = 0;
    for (const std::string& cell : cells) {
        // The same sum by the plainest way there is: take out the point.
        std::string digits = cell;
        std::erase(digits, '.');
        expected += digits.empty() ? 0 : std::stoll(digits);
    }
    for (auto _ : state) {
        std::int64_t sum = 0;
        for (const std::string& cell : cells) {
            const auto parsed = parse_amount(cell, MoneyUnit::pounds);
            const auto& amount = std::get<ParsedAmount>(parsed).amount;
            sum += amount ? amount->pence() : 0;
        }
        if (sum != expected) {
            state.SkipWithError("the amounts were read wrongly");
        }
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(cells.size()));
}
BENCHMARK(parse_amounts);

void read_csv_rows(benchmark::State& state) {
    std::string text = "organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year\n";
    for (int i = 0; i < 1000; ++i) {
        text += fmt::format("X01,2017-18,12,ACU_NHS,R,{}.00,{}.25,{}.50,{}.75\n", i, i + 1, i + 2, i + 3);
    }
    for (auto _ : state) {
        CsvReader reader(text);
        CsvRow row;
        Findings findings;
        std::size_t cells = 0;
        while (reader.next(row, findings)) {
            cells += row.cells.size();
        }
        if (cells != std::size_t{1001} * 9 || findings.errors() != 0) {
            state.SkipWithError("the rows were read wrongly");
        }
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(read_csv_rows);

/// The codes of a new ledger.
const Directory& directory() {
    static const Directory known = [] {
        Database ledger = ledger_in_memory();
        Transaction transaction(ledger);
        load_reference(ledger);
        transaction.commit();
        return Directory(ledger);
    }();
    return known;
}

/// A thousand figures in the long layout: four rows each, amounts in thousands. Figure i has i, i + 1, i + 2 and i + 3 pounds.
std::string long_text() {
    std::vector<std::string_view> lines;
    for (const LineEntry& line : directory().lines()) {
        if (!line.is_calculated && !line.counts_persons && line.first_year <= 2016 && !line.last_year && lines.size() < 50) {
            lines.push_back(line.code);
        }
    }
    std::string text = "org_code,fin_year,month,line_code,measure,recurrence,amount_k\n";
    constexpr std::array<std::string_view, 4> measures = {"plan_ytd", "actual_ytd", "plan_fy", "forecast_fy"};
    for (std::size_t i = 0; i < 1000; ++i) {
        const std::size_t month = i / lines.size();
        for (std::size_t measure = 0; measure < measures.size(); ++measure) {
            text += fmt::format("09C,{}-{},{},{},{},R,{}.{:03}00\n", 2016 + month / 12, 17 + month / 12, 1 + month % 12, lines[i % lines.size()],
                                measures[measure], (i + measure) / 1000, (i + measure) % 1000);
        }
    }
    return text;
}

/// Rows of the long layout from bytes to staged figures, by the short way (1) or by the careful reader alone (0).
void read_long_rows(benchmark::State& state) {
    const std::string text = long_text();
    const ReturnOptions options{.plain_rows_apart = state.range(0) == 1};
    for (auto _ : state) {
        CsvReader reader(text);
        CsvRow heading;
        Findings findings;
        reader.next(heading, findings);
        const std::optional<Headings> headings = recognise(reader, heading, findings);
        const ReturnRows rows = read_return(reader, *headings, directory(), options, findings);
        std::int64_t sum = 0;
        for (const StagedFigure& figure : rows.figures) {
            for (const auto& amount : figure.amounts) {
                sum += amount.value_or(-1);
            }
        }
        if (rows.rows_read != 4000 || rows.figures.size() != 1000 || sum != 100 * (4 * 499'500 + 6'000) || findings.errors() != 0) {
            state.SkipWithError("the rows were read wrongly");
        }
    }
    state.SetItemsProcessed(state.iterations() * 4000);
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(read_long_rows)->Arg(0)->Arg(1);

/// What the hash of a submission is taken of.
void spell_figures(benchmark::State& state) {
    const std::array<std::optional<std::int64_t>, 4> amounts = {153'300'000, -7, std::nullopt, 0};
    constexpr std::string_view expected = "ACU_NHS|1|153300000|-7||0||8\n";
    std::string spelling;
    for (auto _ : state) {
        spelling.clear();
        for (int i = 0; i < 1000; ++i) {
            append_figure_spelling(spelling, "ACU_NHS", 1, amounts, false, 8, std::nullopt);
        }
        if (spelling.size() != 1000 * expected.size() || !spelling.ends_with(expected)) {
            state.SkipWithError("a figure was spelled otherwise");
        }
    }
    state.SetItemsProcessed(state.iterations() * 1000);
}
BENCHMARK(spell_figures);

void hash_a_source(benchmark::State& state) {
    const std::string bytes(std::size_t{1} << 20U, 'a');
    const std::string expected = sha256_hex(bytes);
    for (auto _ : state) {
        Sha256 sha256;
        for (std::size_t at = 0; at < bytes.size(); at += 4096) {
            sha256.update(std::string_view(bytes).substr(at, 4096));
        }
        if (sha256.hex() != expected) {
            state.SkipWithError("the hash depends on the pieces");
        }
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}
BENCHMARK(hash_a_source);

}  // namespace
}  // namespace ccgledger

BENCHMARK_MAIN();
