// What an import does for every cell and every figure, timed alone. Each benchmark checks its answer: a fast wrong parser is
// no parser.

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <vector>

#include "intake/csv_reader.h"
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
